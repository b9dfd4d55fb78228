/** The ports of core on AWS, and what every function needs: clients, settings, JSON. */
@NullMarked
package fi.kuule.aws;

import org.jspecify.annotations.NullMarked;
