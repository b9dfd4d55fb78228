package fi.kuule.maildelivery;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fi.kuule.aws.sqs.OutgoingJson;
import fi.kuule.aws.sqs.QueueEvent;
import fi.kuule.mail.Delivery;
import fi.kuule.mail.DeliveryRound;
import fi.kuule.mail.Outgoing;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Delivers the mails that the queue names; what fails or has to wait comes back by itself. */
public final class MailDeliveryHandler implements RequestStreamHandler {
    private final Supplier<DeliveryRound> rounds;

    public MailDeliveryHandler() {
        this(System.getenv(), InstantSource.system(), new SecureRandom());
    }

    public MailDeliveryHandler(Map<String, String> environment, InstantSource clock, RandomGenerator random) {
        this(Wiring.rounds(environment, clock, random));
    }

    MailDeliveryHandler(Supplier<DeliveryRound> rounds) {
        this.rounds = rounds;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        DeliveryRound round = rounds.get();
        List<String> failures = new ArrayList<>();
        for (QueueEvent.Message message : QueueEvent.read(input).messages()) {
            if (!isDone(round, message, context.getLogger())) failures.add(message.id());
        }
        end(round, context.getLogger());
        QueueEvent.writeFailures(failures, output);
    }

    /** What was sent was sent, whether or not it can be counted: no message comes back for that. */
    private static void end(DeliveryRound round, LambdaLogger log) {
        try {
            round.end();
        } catch (RuntimeException e) {
            log.log(OutcomeLine.ofUncounted(e));
        }
    }

    private static boolean isDone(DeliveryRound round, QueueEvent.Message message, LambdaLogger log) {
        try {
            Outgoing mail = OutgoingJson.read(message.body());
            Delivery outcome = round.deliver(mail, OutgoingJson.waits(message.body()));
            log.log(OutcomeLine.of(mail.id(), outcome));
            return DeliveryRound.isDone(outcome);
        } catch (RuntimeException e) {
            log.log(OutcomeLine.ofFailure(message.id(), e));
            return false;
        }
    }
}
