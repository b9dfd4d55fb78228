/** Bad weather: a gateway between the functions' clients and the engines, and how the house stands in it. */
@NullMarked
package fi.kuule.tests.weather;

import org.jspecify.annotations.NullMarked;
