package fi.kuule.responsecapture;

import fi.kuule.aws.http.HttpReply;
import fi.kuule.aws.http.PageReply;
import fi.kuule.survey.SurveyRef;
import fi.kuule.views.Page;
import java.util.Optional;

/**
 * What a request came to.
 *
 * @param name for the log; says what happened and to nobody whom
 * @param survey when one was found
 * @param cause the kind of failure, {@code ""} when there was none
 */
record Outcome(String name, Optional<SurveyRef> survey, String cause, HttpReply reply) {
    static Outcome of(String name, int status, Page page) {
        return new Outcome(name, Optional.empty(), "", PageReply.of(status, page.html(), page.styleSource()));
    }

    Outcome on(SurveyRef ref) {
        return new Outcome(name, Optional.of(ref), cause, reply);
    }

    /** The failure's kind and never its message: that may name a request. */
    Outcome because(RuntimeException failure) {
        return new Outcome(name, survey, failure.getClass().getSimpleName(), reply);
    }

    Outcome with(HttpReply other) {
        return new Outcome(name, survey, cause, other);
    }

    /** The log line: no path, no address, no token, no answer, no user agent. */
    String line() {
        StringBuilder line = new StringBuilder("outcome=").append(name);
        survey.ifPresent(ref -> line.append(" survey=").append(ref));
        if (!cause.isEmpty()) line.append(" cause=").append(cause);
        return line.append('\n').toString();
    }
}
