/**
 * The management API: JSON over {@code /api}, for whoever holds the key. A route names an action, an action is a method of the class of its
 * resource, a document class says how a thing reads and writes as JSON.
 */
@NullMarked
package fi.kuule.management;

import org.jspecify.annotations.NullMarked;
