package fi.kuule.local.sqs;

import fi.kuule.local.template.Addresses;
import fi.kuule.local.template.Queue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Makes the queues of the template, named by their logical ids. */
public final class QueueCreation {
    private QueueCreation() {}

    /** Those first that others need. */
    public static void create(SqsClient sqs, List<Queue> queues) {
        queues.stream().filter(queue -> queue.redrive().isEmpty()).forEach(queue -> create(sqs, queue));
        queues.stream().filter(queue -> queue.redrive().isPresent()).forEach(queue -> create(sqs, queue));
    }

    private static void create(SqsClient sqs, Queue queue) {
        sqs.createQueue(create -> create.queueName(queue.id()).attributes(attributes(queue)));
    }

    private static Map<QueueAttributeName, String> attributes(Queue queue) {
        Map<QueueAttributeName, String> attributes = new HashMap<>();
        attributes.put(
                QueueAttributeName.VISIBILITY_TIMEOUT, "" + queue.visibility().toSeconds());
        attributes.put(QueueAttributeName.DELAY_SECONDS, "" + queue.delay().toSeconds());
        queue.redrive().ifPresent(redrive -> attributes.put(QueueAttributeName.REDRIVE_POLICY, policy(redrive)));
        return attributes;
    }

    private static String policy(Queue.Redrive redrive) {
        return "{\"deadLetterTargetArn\":\"arn:aws:sqs:%s:%s:%s\",\"maxReceiveCount\":\"%d\"}"
                .formatted(Addresses.REGION, Addresses.ACCOUNT, redrive.deadLetterQueue(), redrive.maxReceiveCount());
    }
}
