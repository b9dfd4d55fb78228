package fi.kuule.tests.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.aws.sqs.BatchJson;
import fi.kuule.aws.sqs.OutgoingJson;
import fi.kuule.aws.sqs.SqsBatchQueue;
import fi.kuule.aws.sqs.SqsOutgoingQueue;
import fi.kuule.local.template.Queue;
import fi.kuule.mail.MailId;
import fi.kuule.mail.Outgoing;
import fi.kuule.tests.engine.Engine;
import fi.kuule.tests.engine.OnEveryEngine;
import fi.kuule.tests.engine.TemplateOnEngine;
import fi.kuule.wave.Batch.BatchId;
import fi.kuule.wave.WaveId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

@OnEveryEngine
class QueueContractTest {
    private static final String BATCHES = "BatchesQueue";
    private static final String OUTGOING = "OutgoingQueue";
    private static final int ROUNDS = 20;
    private static final int A_SECOND = 1;
    private final Engine engine;
    private final SqsClient sqs;

    QueueContractTest(Engine engine) {
        this.engine = engine;
        this.sqs = engine.sqs();
    }

    @AfterEach
    void leaveNothing() {
        for (Queue queue : TemplateOnEngine.stack().queues())
            for (List<Message> read = read(queue.id()); !read.isEmpty(); read = read(queue.id()))
                read.forEach(message -> delete(queue.id(), message));
    }

    @Test
    void everyQueueWaitsAndGivesUpAsTheTemplateSays() {
        for (Queue queue : TemplateOnEngine.stack().queues()) {
            Map<QueueAttributeName, String> attributes = sqs.getQueueAttributes(
                            ask -> ask.queueUrl(engine.queueUrl(queue.id())).attributeNames(QueueAttributeName.ALL))
                    .attributes();

            assertEquals("" + queue.visibility().toSeconds(), attributes.get(QueueAttributeName.VISIBILITY_TIMEOUT));
            assertEquals("" + queue.delay().toSeconds(), attributes.get(QueueAttributeName.DELAY_SECONDS));
            assertEquals(queue.redrive().isPresent(), attributes.containsKey(QueueAttributeName.REDRIVE_POLICY));
        }
    }

    @Test
    void everyMailThatWasQueuedIsReadOnceAsItWas() {
        List<Outgoing> mails = new ArrayList<>(IntStream.range(0, 23)
                .<Outgoing>mapToObj(i -> new Outgoing.InvitationMail(new MailId("i0-" + i)))
                .toList());
        mails.add(new Outgoing.ReportMail(new MailId("r-1"), "kirjasto", "2026-10", "liisa"));
        mails.add(new Outgoing.SummaryMail(new MailId("s-1"), "2026-10", "kaisa"));

        new SqsOutgoingQueue(sqs, engine.queueUrl(OUTGOING)).send(mails);

        List<Outgoing> read =
                taken(OUTGOING, mails.size()).stream().map(OutgoingJson::read).toList();
        assertEquals(mails.size(), read.size());
        assertEquals(Set.copyOf(mails), Set.copyOf(read));
    }

    @Test
    void aMailThatIsHeldBackComesAfterItsDelay() {
        Outgoing first = new Outgoing.InvitationMail(new MailId("i0-heti"));
        Outgoing second = new Outgoing.InvitationMail(new MailId("i0-sitten"));
        long began = System.nanoTime();
        new SqsOutgoingQueue(sqs, engine.queueUrl(OUTGOING))
                .send(List.of(second, first), List.of(Duration.ofSeconds(3), Duration.ZERO));

        List<Outgoing> read =
                taken(OUTGOING, 2).stream().map(OutgoingJson::read).toList();

        assertEquals(List.of(first, second), read);
        assertTrue(Duration.ofNanos(System.nanoTime() - began).toMillis() >= 2_500);
    }

    @Test
    void everyBatchThatWasQueuedIsReadOnceAsItWas() {
        List<BatchId> batches = IntStream.range(0, 12)
                .mapToObj(number -> new BatchId(new WaveId("syksy"), number))
                .toList();

        new SqsBatchQueue(sqs, engine.queueUrl(BATCHES)).send(batches);

        List<BatchId> read =
                taken(BATCHES, batches.size()).stream().map(BatchJson::read).toList();
        assertEquals(batches.size(), read.size());
        assertEquals(Set.copyOf(batches), Set.copyOf(read));
    }

    @Test
    void whatIsBeingWorkedOnIsHiddenFromOthersAndComesBackCounted() {
        new SqsBatchQueue(sqs, engine.queueUrl(BATCHES)).send(List.of(new BatchId(new WaveId("hidden"), 0)));
        Message first = awaited(BATCHES);
        List<Message> meanwhile = read(BATCHES);
        giveBack(BATCHES, first);
        Message second = awaited(BATCHES);

        assertEquals(List.of(), meanwhile);
        assertEquals(first.messageId(), second.messageId());
        assertEquals("1", receipts(first));
        assertEquals("2", receipts(second));
    }

    @Test
    void aMessageThatNobodyCanWorkOnEndsOnTheDeadLetterQueue() {
        Queue queue = TemplateOnEngine.stack().queues().stream()
                .filter(one -> one.id().equals(BATCHES))
                .findFirst()
                .orElseThrow();
        Queue.Redrive redrive = queue.redrive().orElseThrow();
        new SqsBatchQueue(sqs, engine.queueUrl(BATCHES)).send(List.of(new BatchId(new WaveId("hopeless"), 7)));
        for (int receipt = 0; receipt < redrive.maxReceiveCount(); receipt++) giveBack(BATCHES, awaited(BATCHES));

        assertEquals(List.of(), read(BATCHES));
        assertEquals(
                new BatchId(new WaveId("hopeless"), 7),
                BatchJson.read(awaited(redrive.deadLetterQueue()).body()));
    }

    @Test
    void aQueueThatIsNotThereIsNotTakenForOneThatTook() {
        SqsOutgoingQueue nowhere =
                new SqsOutgoingQueue(sqs, engine.queueUrl(OUTGOING).replace(OUTGOING, "NobodysQueue"));

        assertThrows(
                QueueDoesNotExistException.class,
                () -> nowhere.send(List.of(new Outgoing.InvitationMail(new MailId("i0-1")))));
    }

    /** The bodies of so many messages, which are then done with; and of more, if there are any. */
    private List<String> taken(String queue, int number) {
        Set<String> ids = new HashSet<>();
        List<String> bodies = new ArrayList<>();
        for (int round = 0; round < ROUNDS && bodies.size() < number; round++)
            for (Message message : read(queue, A_SECOND)) {
                assertTrue(ids.add(message.messageId()));
                bodies.add(message.body());
                delete(queue, message);
            }
        bodies.addAll(read(queue).stream().map(Message::body).toList());
        return bodies;
    }

    private Message awaited(String queue) {
        for (int round = 0; round < ROUNDS; round++) {
            List<Message> read = read(queue, A_SECOND);
            if (!read.isEmpty()) return read.getFirst();
        }
        throw new AssertionError("nothing comes from " + queue);
    }

    private List<Message> read(String queue) {
        return read(queue, 0);
    }

    private List<Message> read(String queue, int seconds) {
        return sqs.receiveMessage(receive -> receive.queueUrl(engine.queueUrl(queue))
                        .maxNumberOfMessages(10)
                        .waitTimeSeconds(seconds)
                        .messageSystemAttributeNames(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT))
                .messages();
    }

    private void giveBack(String queue, Message message) {
        sqs.changeMessageVisibility(change -> change.queueUrl(engine.queueUrl(queue))
                .receiptHandle(message.receiptHandle())
                .visibilityTimeout(0));
    }

    private void delete(String queue, Message message) {
        sqs.deleteMessage(delete -> delete.queueUrl(engine.queueUrl(queue)).receiptHandle(message.receiptHandle()));
    }

    private static String receipts(Message message) {
        return message.attributes().get(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT);
    }
}
