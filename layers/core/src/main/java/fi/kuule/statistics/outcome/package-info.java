/** What stands beside the score: goals reached, satisfaction, effort, and the moments that are remembered. */
@NullMarked
package fi.kuule.statistics.outcome;

import org.jspecify.annotations.NullMarked;
