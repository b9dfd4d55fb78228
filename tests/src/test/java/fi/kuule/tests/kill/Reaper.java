package fi.kuule.tests.kill;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Kills the cloud while something goes on, at a moment drawn from as long as that usually takes, and starts it again. */
final class Reaper implements AutoCloseable {
    /** One start in so many is killed, too. */
    private static final int KILLED_STARTS = 4;

    private static final long STARTING_MILLISECONDS = 1_500;
    private final KillableCloud cloud;
    private final PatientClient client;
    private final Random random;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Map<Phase, Long> usual = new EnumMap<>(Phase.class);
    private final Map<Phase, Integer> kills = new EnumMap<>(Phase.class);
    private final Map<Phase, Integer> unanswered = new EnumMap<>(Phase.class);
    private final Set<Integer> exitCodes = new HashSet<>();
    private int whileStarting;
    private long downNanos;

    Reaper(KillableCloud cloud, PatientClient client, Random random) {
        this.cloud = cloud;
        this.client = client;
        this.random = random;
        Arrays.stream(Phase.values()).forEach(phase -> usual.put(phase, phase.milliseconds));
    }

    /** Returns when the work is done, which takes as many attempts as it takes. */
    void during(Phase phase, Runnable work) {
        int before = client.unanswered();
        long began = System.nanoTime();
        downNanos = 0;
        Future<?> kill = timer.schedule(this::killAndRestart, random.nextLong(usual.get(phase)), TimeUnit.MILLISECONDS);
        work.run();
        long took = System.nanoTime() - began;
        await(kill);
        kills.merge(phase, 1, Integer::sum);
        if (client.unanswered() > before) unanswered.merge(phase, 1, Integer::sum);
        usual.put(phase, Math.max(50, TimeUnit.NANOSECONDS.toMillis(took - downNanos)));
    }

    private void killAndRestart() {
        long began = System.nanoTime();
        exitCodes.add(cloud.kill());
        if (random.nextInt(KILLED_STARTS) == 0) {
            exitCodes.add(cloud.killedWhileStarting(random.nextLong(STARTING_MILLISECONDS)));
            whileStarting++;
        }
        cloud.restart();
        downNanos = System.nanoTime() - began;
    }

    private static void await(Future<?> kill) {
        try {
            kill.get();
        } catch (ExecutionException e) {
            throw new AssertionError("after a kill", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    int kills(Phase phase) {
        return kills.getOrDefault(phase, 0);
    }

    /** Of the kills, those that left a request without its answer. */
    int unanswered(Phase phase) {
        return unanswered.getOrDefault(phase, 0);
    }

    int whileStarting() {
        return whileStarting;
    }

    /** All of them {@link KillableCloud#KILLED}, if nothing had time to say goodbye. */
    Set<Integer> exitCodes() {
        return Set.copyOf(exitCodes);
    }

    /** Returns when nothing is started any more. */
    @Override
    public void close() {
        timer.shutdownNow();
        try {
            if (!timer.awaitTermination(1, TimeUnit.MINUTES))
                throw new AssertionError("the cloud is still being started");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
