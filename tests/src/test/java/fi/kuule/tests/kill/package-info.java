/** The local cloud in a process of its own that is killed at any moment, and what is still there afterwards. */
@NullMarked
package fi.kuule.tests.kill;

import org.jspecify.annotations.NullMarked;
