/** What stands under /local: pages for people. */
@NullMarked
package fi.kuule.local.console;

import org.jspecify.annotations.NullMarked;
