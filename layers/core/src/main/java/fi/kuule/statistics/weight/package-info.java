/** Who answered compared with who was asked, and weights that make up for it. */
@NullMarked
package fi.kuule.statistics.weight;

import org.jspecify.annotations.NullMarked;
