/** Requests and replies of the HTTP API, and forms. */
@NullMarked
package fi.kuule.aws.http;

import org.jspecify.annotations.NullMarked;
