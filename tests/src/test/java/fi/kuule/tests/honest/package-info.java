/** Whether the numbers say what is so, no more, and of nobody: two whole years of the invented municipality, with all that was told of them. */
@NullMarked
package fi.kuule.tests.honest;

import org.jspecify.annotations.NullMarked;
