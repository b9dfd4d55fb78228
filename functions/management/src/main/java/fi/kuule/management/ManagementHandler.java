package fi.kuule.management;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fi.kuule.aws.http.HttpRequest;
import fi.kuule.management.Routes.Answered;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.core.exception.SdkException;

/** The management API. */
public final class ManagementHandler implements RequestStreamHandler {
    private final Gate gate;
    private final Routes routes;

    public ManagementHandler() {
        this(System.getenv(), InstantSource.system(), new SecureRandom());
    }

    /** @param random unpredictable: the secret keys are made of it */
    public ManagementHandler(Map<String, String> environment, InstantSource clock, RandomGenerator random) {
        this(Wiring.of(environment, clock, random));
    }

    private ManagementHandler(Wiring wiring) {
        this(wiring.gate(), Routes.of(wiring.resources(), wiring.onceOnly()));
    }

    ManagementHandler(Gate gate, Routes routes) {
        this.gate = gate;
        this.routes = routes;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream result, Context context) throws IOException {
        HttpRequest request = HttpRequest.read(event);
        Answered answered = answer(request, context);
        Optional.ofNullable(answered.reply().headers().get(AnswersFileResource.TAKEN))
                .ifPresent(taken -> context.getLogger().log("taken " + taken + "\n"));
        context.getLogger()
                .log("call method=" + logged(request.method()) + " route=" + answered.template() + " status="
                        + answered.reply().status() + "\n");
        answered.reply().write(result);
    }

    private Answered answer(HttpRequest request, Context context) {
        if (routes.open(request)) return admitted(request, context);
        return gate.refusal(request)
                .map(refusal -> new Answered(Routes.NONE, refusal))
                .orElseGet(() -> admitted(request, context));
    }

    private Answered admitted(HttpRequest request, Context context) {
        try {
            return routes.answer(request);
        } catch (SdkException e) {
            context.getLogger().log("unavailable cause=" + e.getClass().getSimpleName() + "\n");
            return new Answered(
                    Routes.NONE,
                    Problem.of(ProblemKind.UNAVAILABLE, "what was sent may not be stored")
                            .reply());
        }
    }

    /** A method is a word; anything else is not repeated. */
    private static String logged(String method) {
        return method.matches("[A-Z]{1,10}") ? method : "?";
    }
}
