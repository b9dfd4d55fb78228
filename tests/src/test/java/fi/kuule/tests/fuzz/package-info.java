/**
 * Odd requests to the functions that anybody can reach. Made from a seed, one by one, without a coverage-guided fuzzer: what comes in is a
 * small grammar (the HTTP API's event, forms, links), the engine behind it is real, and a run must say the same every time.
 */
@NullMarked
package fi.kuule.tests.fuzz;

import org.jspecify.annotations.NullMarked;
