/** Leaving with everything, and moving in with it elsewhere: one archive of all that a stack has stored. */
@NullMarked
package fi.kuule.archive;

import org.jspecify.annotations.NullMarked;
