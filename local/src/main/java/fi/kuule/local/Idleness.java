package fi.kuule.local;

import fi.kuule.local.functions.Activity;
import fi.kuule.local.sqs.QueuePoller;
import fi.kuule.local.sqs.SqsEngine;
import java.time.Duration;
import java.util.List;
import java.util.function.ToIntFunction;

/** Knows when there is nothing left to do: no call runs or waits for its retry, and the queues that somebody reads are empty. */
final class Idleness {
    private static final Duration PAUSE = Duration.ofMillis(20);
    private final Activity activity;
    private final SqsEngine sqs;
    private final List<QueuePoller> pollers;

    Idleness(Activity activity, SqsEngine sqs, List<QueuePoller> pollers) {
        this.activity = activity;
        this.sqs = sqs;
        this.pollers = pollers;
    }

    /** {@link IllegalStateException} that names what is left when the limit passes. */
    void await(Duration limit) {
        await(limit, poller -> 0);
    }

    /** The same, but does not wait for messages that failed and come back only when the clock has moved on. */
    void awaitSettled(Duration limit) {
        pollers.forEach(QueuePoller::clockMoved);
        await(limit, QueuePoller::holding);
    }

    private void await(Duration limit, ToIntFunction<QueuePoller> allowed) {
        long until = System.nanoTime() + limit.toNanos();
        while (!idle(allowed)) {
            if (System.nanoTime() > until) throw new IllegalStateException("not idle: " + left(allowed));
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting", e);
            }
        }
    }

    /** Nothing began between looking at the calls, at the queues, and at the calls again. */
    private boolean idle(ToIntFunction<QueuePoller> allowed) {
        long begun = activity.begun();
        return activity.none() && waiting(allowed).isEmpty() && activity.none() && activity.begun() == begun;
    }

    private List<String> waiting(ToIntFunction<QueuePoller> allowed) {
        return pollers.stream()
                .filter(poller -> sqs.size(poller.queue()) > allowed.applyAsInt(poller))
                .map(QueuePoller::queue)
                .toList();
    }

    private String left(ToIntFunction<QueuePoller> allowed) {
        List<String> queues = waiting(allowed);
        if (queues.isEmpty()) return "functions are running";
        return "messages on " + String.join(", ", queues);
    }
}
