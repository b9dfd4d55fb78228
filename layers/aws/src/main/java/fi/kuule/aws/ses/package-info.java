/** Sending through SES v2. */
@NullMarked
package fi.kuule.aws.ses;

import org.jspecify.annotations.NullMarked;
