/** One message to one person, sent once; and the addresses that must not be written to. */
@NullMarked
package fi.kuule.mail;

import org.jspecify.annotations.NullMarked;
