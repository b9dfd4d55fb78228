/** Kuule's clock, and what fires by it. */
@NullMarked
package fi.kuule.local.schedule;

import org.jspecify.annotations.NullMarked;
