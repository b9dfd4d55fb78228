/** What may be published without telling on anybody. */
@NullMarked
package fi.kuule.disclosure;

import org.jspecify.annotations.NullMarked;
