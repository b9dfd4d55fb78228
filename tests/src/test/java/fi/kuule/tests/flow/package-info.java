/** The whole flow: a list comes in, mails go out, answers come back, managers read a report. */
@NullMarked
package fi.kuule.tests.flow;

import org.jspecify.annotations.NullMarked;
