package fi.kuule.management;

import fi.kuule.access.MarkedRequests;
import fi.kuule.access.MarkedRequests.AnotherRequest;
import fi.kuule.access.MarkedRequests.Answered;
import fi.kuule.access.MarkedRequests.Attempt;
import fi.kuule.access.MarkedRequests.UnderWay;
import fi.kuule.access.RequestKey;
import fi.kuule.aws.http.HttpReply;
import fi.kuule.aws.http.HttpRequest;
import fi.kuule.aws.http.Multipart;
import fi.kuule.organisation.Slug;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Does a request that carries an {@code Idempotency-Key} once, and answers it the same when it comes again. What the request makes gets
 * the same name in every attempt, so that an attempt that died leaves nothing beside what the next one makes.
 */
final class OnceOnly {
    private static final String HEADER = "Idempotency-Key";
    private final MarkedRequests requests;
    private final InstantSource clock;
    private final RandomGenerator random;

    OnceOnly(MarkedRequests requests, InstantSource clock, RandomGenerator random) {
        this.requests = requests;
        this.clock = clock;
        this.random = random;
    }

    /** The action, done once for a key; for a request without one, done. */
    Action of(Action action) {
        return call -> call.request()
                .header(HEADER)
                .map(header -> RequestKey.parse(header)
                        .map(key -> answer(key, action, call))
                        .orElseGet(OnceOnly::notAKey))
                .orElseGet(() -> action.act(call));
    }

    private HttpReply answer(RequestKey key, Action action, Call call) {
        return switch (requests.begin(
                key.digest(), fingerprint(key, call.request()), Slug.random(random), clock.instant())) {
            case Attempt attempt -> act(key, attempt, action, call);
            case Answered answered -> KeptReply.open(key, answered.sealedReply());
            case UnderWay underWay -> underWay(underWay);
            case AnotherRequest another ->
                Problem.of(ProblemKind.KEY_REUSED, "take another " + HEADER + " for another request")
                        .reply();
        };
    }

    /** Path and query say what is to be done, the content type how the body is to be read. */
    private static String fingerprint(RequestKey key, HttpRequest request) {
        List<String> parts =
                new ArrayList<>(List.of(request.method(), request.path(), UploadedFile.mediaType(request)));
        new TreeMap<>(request.query()).forEach((name, value) -> parts.addAll(List.of(name, value)));
        return key.fingerprint(content(request), parts.toArray(String[]::new));
    }

    /** The file in a form: what stands around it is another each time that the form is sent. */
    private static byte[] content(HttpRequest request) {
        return Multipart.files(request.header("content-type").orElse(""), request.body())
                .filter(files -> files.size() == 1)
                .map(files -> files.get(0))
                .orElseGet(() -> request.body().bytes());
    }

    private HttpReply act(RequestKey key, Attempt attempt, Action action, Call call) {
        HttpReply reply;
        try {
            reply = action.act(call.named(attempt.name()));
        } catch (RuntimeException e) {
            handBack(attempt, e);
            throw e;
        }
        settle(key, attempt, reply);
        return reply;
    }

    private void settle(RequestKey key, Attempt attempt, HttpReply reply) {
        if (reply.status() >= 300) {
            requests.forget(attempt);
            return;
        }
        Optional<String> kept = KeptReply.seal(key, reply);
        kept.ifPresentOrElse(text -> requests.answered(attempt, text), () -> requests.unfinished(attempt));
    }

    /** When not even this can be stored, the lease runs out by itself. */
    private void handBack(Attempt attempt, RuntimeException cause) {
        try {
            requests.unfinished(attempt);
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private HttpReply underWay(UnderWay underWay) {
        long seconds =
                Math.max(1, Duration.between(clock.instant(), underWay.until()).toSeconds());
        return Problem.of(ProblemKind.UNDER_WAY, "send it again in a moment")
                .reply()
                .with("Retry-After", Long.toString(seconds));
    }

    private static HttpReply notAKey() {
        return Problem.of(
                        ProblemKind.INVALID_REQUEST,
                        HEADER + " has 16-200 visible characters that nobody can guess, such as a random UUID")
                .reply();
    }
}
