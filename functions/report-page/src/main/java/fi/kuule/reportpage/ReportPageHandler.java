package fi.kuule.reportpage;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fi.kuule.aws.http.HttpReply;
import fi.kuule.aws.http.HttpRequest;
import fi.kuule.organisation.Organisation;
import fi.kuule.report.ReportOpening;
import fi.kuule.views.ReportPages;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.core.exception.SdkException;

/** Shows reports by their links, how numbers are worked out, the privacy notice and the accessibility statement. Stores nothing. */
public final class ReportPageHandler implements RequestStreamHandler {
    private final ReportOpening opening;

    public ReportPageHandler() {
        this(System.getenv(), InstantSource.system(), new SecureRandom());
    }

    public ReportPageHandler(Map<String, String> environment, InstantSource clock, RandomGenerator random) {
        this(Wiring.opening(environment, clock, random));
    }

    ReportPageHandler(ReportOpening opening) {
        this.opening = opening;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        Outcome outcome = outcome(HttpRequest.read(input));
        context.getLogger().log("outcome=" + outcome.line() + "\n");
        outcome.reply().write(output);
    }

    private Outcome outcome(HttpRequest request) {
        return switch (request.method()) {
            case "GET" -> orUnavailable(request);
            case "HEAD" -> orUnavailable(request).withoutBody();
            default -> methodNotAllowed();
        };
    }

    private Outcome orUnavailable(HttpRequest request) {
        try {
            return get(request);
        } catch (SdkException e) {
            Visit visit = Visit.of(request, Optional.empty());
            String cause = e.getClass().getSimpleName();
            return Outcome.of("unavailable cause=" + cause, 503, visit.pages().unavailable());
        }
    }

    private Outcome get(HttpRequest request) {
        Optional<Organisation> organisation = opening.organisation();
        Visit visit = Visit.of(request, organisation);
        if (request.path().startsWith("/f/")) return report(visit);
        return organisation.map(found -> about(visit, found)).orElseGet(() -> missing(visit));
    }

    private static Outcome about(Visit visit, Organisation organisation) {
        return switch (visit.request().path()) {
            case "/m" -> Outcome.of("method", 200, visit.pages().method(organisation));
            case "/tietosuoja" -> Outcome.of("privacy", 200, visit.pages().privacy(organisation));
            case "/saavutettavuus" ->
                Outcome.of("accessibility", 200, visit.pages().accessibility(organisation));
            default -> missing(visit);
        };
    }

    private Outcome report(Visit visit) {
        return opening.open(visit.rest())
                .flatMap(opened -> visit.organisation().map(organisation -> shown(visit, organisation, opened)))
                .orElseGet(() -> missing(visit));
    }

    private static Outcome shown(Visit visit, Organisation organisation, ReportOpening.Opened opened) {
        ReportPages pages = visit.pages(Optional.of(opened.member().language()));
        String line = "service=" + opened.service().id().value() + " month="
                + opened.report().month();
        return visit.wantsNumbers()
                ? new Outcome(
                        "numbers " + line,
                        NumbersFile.of(opened.report(), pages.numbers(opened.service(), opened.report())))
                : Outcome.of("shown " + line, 200, pages.report(organisation, opened));
    }

    private static Outcome missing(Visit visit) {
        return Outcome.of("unknown-link", 404, visit.pages().missing(visit.organisation()));
    }

    private static Outcome methodNotAllowed() {
        HttpReply reply = HttpReply.of(405, "text/plain; charset=utf-8", "")
                .with("Allow", "GET, HEAD")
                .with("Cache-Control", "no-store")
                .with("X-Content-Type-Options", "nosniff");
        return new Outcome("method-not-allowed", reply);
    }
}
