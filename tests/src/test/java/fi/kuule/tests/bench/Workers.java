package fi.kuule.tests.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Does a thing over and over on some threads and counts how often it was done within a stretch of time. */
final class Workers {
    /** Hundredths of a second that a machine with much else to do is given to do the thing once. */
    private static final int PATIENCE = 3_000;

    private Workers() {}

    /** A thing to do. Says whether this time counts. */
    @FunctionalInterface
    interface Work extends AutoCloseable {
        boolean once() throws Exception;

        @Override
        default void close() throws IOException {}
    }

    /** @param processorTime of somebody who was watched meanwhile */
    record Done(long times, Duration took, Duration processorTime) {
        double perSecond() {
            return times * 1e9 / took.toNanos();
        }

        double processorMillis() {
            return processorTime.toNanos() / 1e6 / times;
        }
    }

    /**
     * @param measured at least; longer when nothing was done in it
     * @param watched whose processor time counts
     */
    static Done run(int threads, Duration warmUp, Duration measured, Supplier<Work> work, Supplier<Duration> watched) {
        AtomicLong counted = new AtomicLong();
        long from = System.nanoTime() + warmUp.toNanos();
        AtomicBoolean enough = new AtomicBoolean();
        Callable<Void> loop = () -> {
            try (Work own = work.get()) {
                while (!enough.get()) if (own.once() && System.nanoTime() - from >= 0) counted.incrementAndGet();
            }
            return null;
        };
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<Void>> running = IntStream.range(0, threads)
                    .mapToObj(i -> executor.submit(loop))
                    .toList();
            Done done;
            try {
                Thread.sleep(warmUp);
                done = watch(counted, measured, watched);
            } finally {
                enough.set(true);
            }
            for (Future<Void> one : running) one.get();
            return done;
        } catch (ExecutionException e) {
            throw new IllegalStateException("what is measured failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Done watch(AtomicLong counted, Duration measured, Supplier<Duration> watched)
            throws InterruptedException {
        Duration before = watched.get();
        long began = System.nanoTime();
        long timesBefore = counted.get();
        Thread.sleep(measured);
        for (int waited = 0; counted.get() == timesBefore && waited < PATIENCE; waited++) Thread.sleep(10);
        return new Done(
                counted.get() - timesBefore,
                Duration.ofNanos(System.nanoTime() - began),
                watched.get().minus(before));
    }
}
