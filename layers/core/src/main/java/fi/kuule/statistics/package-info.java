/**
 * Pure formulas: counts in, double out. What is undefined is empty, never a number that means nothing. Knows no surveys; what belongs to one
 * field of use has a package below.
 */
@NullMarked
package fi.kuule.statistics;

import org.jspecify.annotations.NullMarked;
