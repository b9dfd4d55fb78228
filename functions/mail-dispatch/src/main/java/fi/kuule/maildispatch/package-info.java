/** The mail-dispatch function. */
@NullMarked
package fi.kuule.maildispatch;

import org.jspecify.annotations.NullMarked;
