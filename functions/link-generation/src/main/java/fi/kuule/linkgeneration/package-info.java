/** The link-generation function. */
@NullMarked
package fi.kuule.linkgeneration;

import org.jspecify.annotations.NullMarked;
