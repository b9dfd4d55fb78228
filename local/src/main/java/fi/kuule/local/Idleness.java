package fi.kuule.local;

import fi.kuule.local.functions.Activity;
import fi.kuule.local.sqs.QueuePoller;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** Knows when there is nothing left to do: no call runs or waits for its retry, and the queues that somebody reads are empty. */
final class Idleness {
    private static final Duration PAUSE = Duration.ofMillis(20);
    private final Activity activity;
    private final List<QueuePoller> pollers;

    Idleness(Activity activity, List<QueuePoller> pollers) {
        this.activity = activity;
        this.pollers = pollers;
    }

    /** {@link IllegalStateException} that names what is left when the limit passes. */
    void await(Duration limit) {
        await(limit, QueuePoller::hasMessages);
    }

    /** As {@link #await}, but what failed and comes back at a later time is left to the clock. */
    void settle(Duration limit) {
        await(limit, QueuePoller::hasWork);
    }

    private void await(Duration limit, Predicate<QueuePoller> busy) {
        long until = System.nanoTime() + limit.toNanos();
        while (!idle(busy)) {
            if (System.nanoTime() > until) throw new IllegalStateException("not idle: " + left(busy));
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting", e);
            }
        }
    }

    /** Nothing began between looking at the calls, at the queues, and at the calls again. */
    private boolean idle(Predicate<QueuePoller> busy) {
        long begun = activity.begun();
        return activity.none() && pollers.stream().noneMatch(busy) && activity.none() && activity.begun() == begun;
    }

    private String left(Predicate<QueuePoller> busy) {
        List<String> queues =
                pollers.stream().filter(busy).map(QueuePoller::queue).toList();
        if (queues.isEmpty()) return "functions are running";
        return "messages on " + String.join(", ", queues);
    }
}
