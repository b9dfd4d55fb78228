/** In which language somebody reads, and texts that exist in several. */
@NullMarked
package fi.kuule.language;

import org.jspecify.annotations.NullMarked;
