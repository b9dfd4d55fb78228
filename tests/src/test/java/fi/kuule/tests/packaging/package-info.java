/** What the build hands to Lambda. */
@NullMarked
package fi.kuule.tests.packaging;

import org.jspecify.annotations.NullMarked;
