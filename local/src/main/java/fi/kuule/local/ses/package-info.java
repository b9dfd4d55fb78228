/** An SES v2 endpoint that keeps mail in the mailbox and reports what would have become of it. */
@NullMarked
package fi.kuule.local.ses;

import org.jspecify.annotations.NullMarked;
