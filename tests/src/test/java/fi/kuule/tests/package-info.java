/** The whole system from outside. */
@NullMarked
package fi.kuule.tests;

import org.jspecify.annotations.NullMarked;
