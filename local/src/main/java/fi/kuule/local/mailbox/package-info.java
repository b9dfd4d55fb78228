/** The mails that were sent, on disk. */
@NullMarked
package fi.kuule.local.mailbox;

import org.jspecify.annotations.NullMarked;
