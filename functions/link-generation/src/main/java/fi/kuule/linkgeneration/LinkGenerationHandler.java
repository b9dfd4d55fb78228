package fi.kuule.linkgeneration;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fi.kuule.aws.sqs.BatchJson;
import fi.kuule.aws.sqs.QueueEvent;
import fi.kuule.wave.Batch.BatchId;
import fi.kuule.wave.InvitationMaking.Making;
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

/** Makes the invitations of the batches that the queue names; a batch that fails comes back by itself. */
public final class LinkGenerationHandler implements RequestStreamHandler {
    private final Function<BatchId, Making> making;

    public LinkGenerationHandler() {
        this(System.getenv(), InstantSource.system(), new SecureRandom());
    }

    public LinkGenerationHandler(Map<String, String> environment, InstantSource clock, RandomGenerator random) {
        this(Wiring.invitationMaking(environment, clock)::make);
    }

    LinkGenerationHandler(Function<BatchId, Making> making) {
        this.making = making;
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
            BatchId batch = BatchJson.read(message.body());
            log.log(OutcomeLine.of(batch, making.apply(batch)));
            return true;
        } catch (RuntimeException e) {
            log.log(OutcomeLine.ofFailure(message.id(), e));
            return false;
        }
    }
}
