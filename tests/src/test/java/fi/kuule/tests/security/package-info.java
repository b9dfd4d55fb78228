/** What each function may do: checked as it does it, and whether it does all of that. */
@NullMarked
package fi.kuule.tests.security;

import org.jspecify.annotations.NullMarked;
