/** The name service. */
@NullMarked
package fi.kuule.aws.dns;

import org.jspecify.annotations.NullMarked;
