/** The mail-events function. */
@NullMarked
package fi.kuule.mailevents;

import org.jspecify.annotations.NullMarked;
