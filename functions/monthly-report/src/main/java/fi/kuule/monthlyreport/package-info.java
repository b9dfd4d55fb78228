/** The monthly-report function. */
@NullMarked
package fi.kuule.monthlyreport;

import org.jspecify.annotations.NullMarked;
