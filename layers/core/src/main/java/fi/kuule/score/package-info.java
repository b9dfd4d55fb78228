/** What the answers add up to: tallies by day and month, and scores derived from them. */
@NullMarked
package fi.kuule.score;

import org.jspecify.annotations.NullMarked;
