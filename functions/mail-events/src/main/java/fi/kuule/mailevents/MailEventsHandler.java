package fi.kuule.mailevents;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fi.kuule.mail.MailEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Marks what SES reports of our mails; a failure is retried by whoever called. */
public final class MailEventsHandler implements RequestStreamHandler {
    private final Consumer<MailEvent> reporting;

    public MailEventsHandler() {
        this(System.getenv(), InstantSource.system(), new SecureRandom());
    }

    public MailEventsHandler(Map<String, String> environment, InstantSource clock, RandomGenerator random) {
        this(Wiring.mailReporting(environment, random)::report);
    }

    MailEventsHandler(Consumer<MailEvent> reporting) {
        this.reporting = reporting;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        context.getLogger().log(outcome(SesEvent.read(input)) + "\n");
    }

    private String outcome(SesEvent event) {
        return switch (event) {
            case SesEvent.Reported reported -> {
                reporting.accept(reported.event());
                yield recorded(reported.event());
            }
            case SesEvent.Ignored ignored -> "outcome=ignored type=\"" + ignored.type() + "\"";
        };
    }

    /** That a canary arrived is a phrase of its own: a metric filter in template.yaml counts it. */
    private static String recorded(MailEvent event) {
        String arrived = event.mail().isCanary() && event.kind() == MailEvent.Kind.DELIVERED ? " canary=delivered" : "";
        return event.mail().inLog() + " outcome=recorded event=" + event.kind() + arrived;
    }
}
