/** The functions as they are deployed: the zips, unpacked and run as Lambda does. */
@NullMarked
package fi.kuule.tests.artefacts;

import org.jspecify.annotations.NullMarked;
