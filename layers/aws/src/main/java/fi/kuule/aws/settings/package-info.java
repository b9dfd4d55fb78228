/** Settings from the environment, read once, faults told all at once. */
@NullMarked
package fi.kuule.aws.settings;

import org.jspecify.annotations.NullMarked;
