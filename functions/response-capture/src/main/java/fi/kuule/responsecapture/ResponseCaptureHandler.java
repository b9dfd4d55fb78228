package fi.kuule.responsecapture;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fi.kuule.aws.http.Form;
import fi.kuule.aws.http.HttpRequest;
import fi.kuule.views.CitizenPages;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Where citizens come in: questionnaires, receipts, unsubscribing. */
public final class ResponseCaptureHandler implements RequestStreamHandler {
    private final Doors doors;

    public ResponseCaptureHandler() {
        this(System.getenv(), InstantSource.system(), new SecureRandom());
    }

    public ResponseCaptureHandler(Map<String, String> environment, InstantSource clock, RandomGenerator random) {
        this(Wiring.doors(environment, clock, random));
    }

    ResponseCaptureHandler(Doors doors) {
        this.doors = doors;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        HttpRequest request = HttpRequest.read(input);
        Outcome outcome = outcome(request);
        context.getLogger().log(outcome.line());
        outcome.reply().write(output);
    }

    private Outcome outcome(HttpRequest request) {
        Visit visit = Visit.of(request);
        Door door = doors.of(request.path());
        return switch (request.method()) {
            case "GET" -> door.get(visit);
            case "HEAD" -> withoutBody(door.get(visit));
            case "POST" -> post(door, visit);
            default -> methodNotAllowed(visit);
        };
    }

    private static Outcome post(Door door, Visit visit) {
        return switch (Form.of(visit.request())) {
            case Form.Read read -> door.post(visit.with(read.form()), read.form());
            case Form.TooLarge tooLarge -> Outcome.of("too-large", 413, new CitizenPages(visit.anybody()).tooLarge());
            case Form.NotAForm notAForm -> Outcome.of("not-a-form", 415, new CitizenPages(visit.anybody()).badForm());
        };
    }

    private static Outcome withoutBody(Outcome outcome) {
        return outcome.with(outcome.reply().withoutBody());
    }

    private static Outcome methodNotAllowed(Visit visit) {
        Outcome outcome = Outcome.of("method-not-allowed", 405, new CitizenPages(visit.anybody()).badForm());
        return outcome.with(outcome.reply().with("Allow", "GET, HEAD, POST"));
    }
}
