/** The nps-aggregation function. */
@NullMarked
package fi.kuule.npsaggregation;

import org.jspecify.annotations.NullMarked;
