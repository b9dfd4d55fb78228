package fi.kuule.local;

import fi.kuule.local.functions.Activity;
import fi.kuule.local.sqs.SqsEngine;
import fi.kuule.local.template.QueueTrigger;
import java.time.Duration;
import java.util.List;

/** Knows when there is nothing left to do: no call runs or waits for its retry, and the queues that somebody reads are empty. */
final class Idleness {
    private static final Duration PAUSE = Duration.ofMillis(20);
    private final Activity activity;
    private final SqsEngine sqs;
    private final List<QueueTrigger> triggers;

    Idleness(Activity activity, SqsEngine sqs, List<QueueTrigger> triggers) {
        this.activity = activity;
        this.sqs = sqs;
        this.triggers = triggers;
    }

    /** {@link IllegalStateException} that names what is left when the limit passes. */
    void await(Duration limit) {
        long until = System.nanoTime() + limit.toNanos();
        while (!idle()) {
            if (System.nanoTime() > until) throw new IllegalStateException("not idle: " + left());
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting", e);
            }
        }
    }

    /** Nothing began between looking at the calls, at the queues, and at the calls again. */
    private boolean idle() {
        long begun = activity.begun();
        return activity.none() && waiting().isEmpty() && activity.none() && activity.begun() == begun;
    }

    private List<String> waiting() {
        return triggers.stream()
                .map(QueueTrigger::queue)
                .filter(queue -> sqs.size(queue) > 0)
                .toList();
    }

    private String left() {
        List<String> queues = waiting();
        if (queues.isEmpty()) return "functions are running";
        return "messages on " + String.join(", ", queues);
    }
}
