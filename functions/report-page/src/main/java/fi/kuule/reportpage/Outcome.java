package fi.kuule.reportpage;

import fi.kuule.aws.http.HttpReply;
import fi.kuule.aws.http.PageReply;
import fi.kuule.views.Page;

/**
 * What a request came to.
 *
 * @param line for the log: no path, no token, no comment
 */
record Outcome(String line, HttpReply reply) {
    static Outcome of(String line, int status, Page page) {
        return new Outcome(line, PageReply.of(status, page.html(), page.styleSource()));
    }

    Outcome withoutBody() {
        return new Outcome(line, reply.withoutBody());
    }
}
