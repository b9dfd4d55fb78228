/** The cloud on one machine: reads template.yaml and runs it. */
@NullMarked
package fi.kuule.local;

import org.jspecify.annotations.NullMarked;
