/** The functions: made as Lambda makes them, called as Lambda calls them. */
@NullMarked
package fi.kuule.local.functions;

import org.jspecify.annotations.NullMarked;
