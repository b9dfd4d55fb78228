/** The report-page function. */
@NullMarked
package fi.kuule.reportpage;

import org.jspecify.annotations.NullMarked;
