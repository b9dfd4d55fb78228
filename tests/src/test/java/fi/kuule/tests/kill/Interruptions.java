package fi.kuule.tests.kill;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Kills the cloud when a mail lies in the mailbox of which its sender has not heard yet, has what is left looked at, and starts it again. */
final class Interruptions {
    private final KillableCloud cloud;
    private final MailFolder folder;
    private final Runnable look;
    private final Set<Integer> exitCodes = new HashSet<>();

    /** @param look looks at the disk while nothing runs */
    Interruptions(KillableCloud cloud, MailFolder folder, Runnable look) {
        this.cloud = cloud;
        this.folder = folder;
        this.look = look;
    }

    /** Begins to wait for moments that are drawn, one in each part of so many mails; done when the cloud runs after the last kill. */
    CompletableFuture<Void> begin(int kills, int mails, RandomGenerator random) {
        List<Integer> moments = IntStream.range(0, kills)
                .map(kill -> (int) ((kill + random.nextDouble()) * mails / kills) + 1)
                .boxed()
                .toList();
        return CompletableFuture.runAsync(() -> moments.forEach(this::killAt));
    }

    private void killAt(int mails) {
        try {
            folder.await(mails);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        exitCodes.add(cloud.kill());
        try {
            look.run();
        } finally {
            cloud.restart();
        }
    }

    /** Only {@link KillableCloud#KILLED}, if nothing had time to say goodbye. */
    Set<Integer> exitCodes() {
        return Set.copyOf(exitCodes);
    }
}
