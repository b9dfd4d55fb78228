/**
 * The statistics against values computed elsewhere: files of cases, each an operation with its input and what is expected of it. {@code
 * ./kuule test-golden FILE} runs one, and the tests run the project's own.
 */
@NullMarked
package fi.kuule.golden;

import org.jspecify.annotations.NullMarked;
