/** Secrets: the keys that links, addresses, pages and reports are derived from, and the key of the management API. */
@NullMarked
package fi.kuule.access;

import org.jspecify.annotations.NullMarked;
