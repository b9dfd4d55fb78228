/** The mail-delivery function. */
@NullMarked
package fi.kuule.maildelivery;

import org.jspecify.annotations.NullMarked;
