/** Which elements of a service go with its score: association, not cause; never of one employee. */
@NullMarked
package fi.kuule.statistics.driver;

import org.jspecify.annotations.NullMarked;
