/** The management function. */
@NullMarked
package fi.kuule.management;

import org.jspecify.annotations.NullMarked;
