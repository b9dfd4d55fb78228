/** The adapters of core's sending service on real engines of SES. */
@NullMarked
package fi.kuule.tests.mail;

import org.jspecify.annotations.NullMarked;
