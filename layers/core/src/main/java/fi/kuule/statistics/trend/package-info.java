/** Control charts: whether a month stands out from what chance does. */
@NullMarked
package fi.kuule.statistics.trend;

import org.jspecify.annotations.NullMarked;
