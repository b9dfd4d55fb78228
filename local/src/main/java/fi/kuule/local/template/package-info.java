/** template.yaml as this machine reads it: parsed with lines, resolved, checked against what is understood, and given as typed views. */
@NullMarked
package fi.kuule.local.template;

import org.jspecify.annotations.NullMarked;
