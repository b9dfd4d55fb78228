/** What Kuule costs in time, memory and units, each beside a yardstick from the same run: {@code ./kuule bench}. */
@NullMarked
package fi.kuule.tests.bench;

import org.jspecify.annotations.NullMarked;
