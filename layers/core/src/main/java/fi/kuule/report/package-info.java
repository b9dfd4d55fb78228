/** The month of a service, for its managers. */
@NullMarked
package fi.kuule.report;

import org.jspecify.annotations.NullMarked;
