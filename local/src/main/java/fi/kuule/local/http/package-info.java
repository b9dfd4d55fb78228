/** The HTTP API: routes of the template, events in payload format 2.0, and AWS's own errors. */
@NullMarked
package fi.kuule.local.http;

import org.jspecify.annotations.NullMarked;
