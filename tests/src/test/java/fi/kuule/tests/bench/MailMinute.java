package fi.kuule.tests.bench;

import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * What the mails of a minute took.
 *
 * @param queueing until all were on the queue; a part of the whole
 * @param processorTime of the JVM that sent them, collector and compiler included
 */
record MailMinute(int mails, Duration queueing, Duration whole, Duration processorTime) {
    /**
     * {@link IllegalStateException} when not every mail that was queued was sent.
     *
     * @param queue says how many it put on the queue
     * @param send says how many it sent
     */
    static MailMinute measured(Callable<Integer> queue, Callable<Integer> send) throws Exception {
        Duration before = processorTimeNow();
        long began = System.nanoTime();
        int queued = queue.call();
        Duration queueing = Duration.ofNanos(System.nanoTime() - began);
        int sent = send.call();
        Duration whole = Duration.ofNanos(System.nanoTime() - began);
        if (sent != queued) throw new IllegalStateException(sent + " of " + queued + " mails were sent");
        return new MailMinute(sent, queueing, whole, processorTimeNow().minus(before));
    }

    /** From a line of another JVM; {@link IllegalStateException} when it says something else. */
    static MailMinute read(String line, String who) {
        String[] words = line.split(" ", -1);
        if (words.length != 5 || !words[0].equals(who)) throw new IllegalStateException("the wave said: " + line);
        return new MailMinute(Integer.parseInt(words[1]), nanos(words[2]), nanos(words[3]), nanos(words[4]));
    }

    String line(String who) {
        return String.join(
                " ",
                who,
                Integer.toString(mails),
                Long.toString(queueing.toNanos()),
                Long.toString(whole.toNanos()),
                Long.toString(processorTime.toNanos()));
    }

    double perSecond() {
        return mails * 1e9 / whole.toNanos();
    }

    double processorMillis() {
        return processorTime.toNanos() / 1e6 / mails;
    }

    double queueingShare() {
        return (double) queueing.toNanos() / whole.toNanos();
    }

    private static Duration nanos(String text) {
        return Duration.ofNanos(Long.parseLong(text));
    }

    private static Duration processorTimeNow() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }
}
