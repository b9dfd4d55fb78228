package fi.kuule.local.sqs;

import fi.kuule.local.functions.Functions;
import fi.kuule.local.functions.Invocation;
import fi.kuule.local.template.Queue;
import fi.kuule.local.template.QueueTrigger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** Takes messages from one queue and calls its function with them. What succeeded is deleted; what did not comes back when its visibility is over. */
public final class QueuePoller implements AutoCloseable {
    private static final int MOST_AT_ONCE = 10;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private final SqsEngine sqs;
    private final QueueTrigger trigger;
    private final Queue queue;
    private final Functions functions;
    private final InstantSource clock;
    private final Semaphore free;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Instant> failed = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    public QueuePoller(SqsEngine sqs, QueueTrigger trigger, Queue queue, Functions functions, InstantSource clock) {
        this.sqs = sqs;
        this.trigger = trigger;
        this.queue = queue;
        this.functions = functions;
        this.clock = clock;
        this.free = new Semaphore(trigger.concurrency());
    }

    public void start() {
        threads.execute(this::poll);
    }

    private void poll() {
        while (!stopped) {
            free.acquireUninterruptibly();
            List<Message> batch = receive();
            if (batch.isEmpty() || stopped) free.release();
            else threads.execute(() -> deliver(batch));
        }
    }

    private List<Message> receive() {
        List<Message> batch = new ArrayList<>(receive(Math.min(MOST_AT_ONCE, trigger.batchSize()), 1));
        long until = System.nanoTime() + trigger.window().toNanos();
        while (!batch.isEmpty() && batch.size() < trigger.batchSize() && System.nanoTime() < until)
            batch.addAll(receive(Math.min(MOST_AT_ONCE, trigger.batchSize() - batch.size()), 1));
        return batch;
    }

    private List<Message> receive(int most, int seconds) {
        try {
            return sqs.client()
                    .receiveMessage(request -> request.queueUrl(sqs.url(trigger.queue()))
                            .maxNumberOfMessages(most)
                            .waitTimeSeconds(seconds)
                            .messageAttributeNames("All")
                            .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                    .messages();
        } catch (SdkException | IllegalStateException e) {
            pause();
            return List.of();
        }
    }

    /** The queue did not answer; it is asked again. */
    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(List<Message> batch) {
        try {
            Invocation result = functions.call(trigger.function(), QueueEventJson.event(trigger.queue(), batch));
            Set<String> failures = failures(result, batch);
            for (Message message : batch)
                if (failures.contains(message.messageId()))
                    failed.put(message.receiptHandle(), clock.instant().plus(queue.visibility()));
                else delete(message);
        } finally {
            free.release();
        }
    }

    private Set<String> failures(Invocation result, List<Message> batch) {
        Set<String> all = Set.copyOf(batch.stream().map(Message::messageId).toList());
        return switch (result) {
            case Invocation.Returned returned ->
                trigger.itemFailures()
                        ? QueueEventJson.failures(returned.payload(), batch).orElse(all)
                        : Set.of();
            case Invocation.Failed ignored -> all;
            case Invocation.TimedOut ignored -> all;
        };
    }

    private void delete(Message message) {
        sqs.client()
                .deleteMessage(
                        request -> request.queueUrl(sqs.url(trigger.queue())).receiptHandle(message.receiptHandle()));
    }

    public String queue() {
        return trigger.queue();
    }

    /** Whether the queue holds anything, whenever it comes. */
    public boolean hasMessages() {
        return sqs.size(trigger.queue()) > 0;
    }

    /** Whether the queue holds anything but what failed and comes back at a later time by Kuule's clock, which runs on meanwhile. */
    public boolean hasWork() {
        clockMoved();
        int later = failed.size();
        return sqs.size(trigger.queue()) > later;
    }

    /** The clock has moved: what waits after a failure and would be visible by now becomes so. */
    public void clockMoved() {
        Instant now = clock.instant();
        failed.forEach((receipt, visibleAt) -> {
            if (visibleAt.isAfter(now)) return;
            failed.remove(receipt);
            show(receipt);
        });
    }

    private void show(String receipt) {
        try {
            sqs.client()
                    .changeMessageVisibility(request -> request.queueUrl(sqs.url(trigger.queue()))
                            .receiptHandle(receipt)
                            .visibilityTimeout(0));
        } catch (SqsException e) {
            return; // it has come back by itself, or is gone
        }
    }

    /** Takes no more messages and waits for those in hand. */
    @Override
    public void close() {
        stopped = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(30, TimeUnit.SECONDS)) threads.shutdownNow();
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
