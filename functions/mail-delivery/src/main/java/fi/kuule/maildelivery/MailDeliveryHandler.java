package fi.kuule.maildelivery;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fi.kuule.aws.sqs.OutgoingJson;
import fi.kuule.aws.sqs.QueueEvent;
import fi.kuule.mail.Delivery;
import fi.kuule.mail.Outgoing;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Delivers the mails that the queue names; what fails or has to wait comes back by itself. */
public final class MailDeliveryHandler implements RequestStreamHandler {
    private final Function<Outgoing, Delivery> delivery;

    public MailDeliveryHandler() {
        this(System.getenv(), InstantSource.system(), new SecureRandom());
    }

    public MailDeliveryHandler(Map<String, String> environment, InstantSource clock, RandomGenerator random) {
        this(Wiring.delivery(environment, clock, random));
    }

    MailDeliveryHandler(Function<Outgoing, Delivery> delivery) {
        this.delivery = delivery;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        List<String> failures = new ArrayList<>();
        for (QueueEvent.Message message : QueueEvent.read(input).messages()) {
            if (!isDone(message, context.getLogger())) failures.add(message.id());
        }
        QueueEvent.writeFailures(failures, output);
    }

    private boolean isDone(QueueEvent.Message message, LambdaLogger log) {
        try {
            Outgoing mail = OutgoingJson.read(message.body());
            Delivery outcome = delivery.apply(mail);
            log.log(OutcomeLine.of(mail.id(), outcome));
            return !(outcome instanceof Delivery.Later);
        } catch (RuntimeException e) {
            log.log(OutcomeLine.ofFailure(message.id(), e));
            return false;
        }
    }
}
