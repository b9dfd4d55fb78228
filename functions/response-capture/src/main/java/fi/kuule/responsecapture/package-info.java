/** The response-capture function. */
@NullMarked
package fi.kuule.responsecapture;

import org.jspecify.annotations.NullMarked;
