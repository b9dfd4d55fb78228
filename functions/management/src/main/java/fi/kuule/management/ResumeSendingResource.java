package fi.kuule.management;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fi.kuule.aws.http.HttpReply;
import fi.kuule.mail.SendingBreaker;
import java.time.Instant;
import java.time.InstantSource;

/** {@code /api/sending/resume}: lets sending go on after it was stopped because too much came back. */
final class ResumeSendingResource {
    private final SendingBreaker breaker;
    private final InstantSource clock;

    ResumeSendingResource(SendingBreaker breaker, InstantSource clock) {
        this.breaker = breaker;
        this.clock = clock;
    }

    HttpReply post(Call call) {
        Instant now = clock.instant();
        if (!breaker.resume(now))
            return Problem.of(ProblemKind.CONFLICT, "sending is not stopped").reply();
        return Replies.ok(
                JsonNodeFactory.instance.objectNode().put("stopped", false).put("resumedAt", now.toString()));
    }
}
