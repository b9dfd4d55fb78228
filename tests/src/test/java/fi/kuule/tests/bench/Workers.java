package fi.kuule.tests.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Does a thing over and over on some threads and counts how often it was done within a stretch of time. */
final class Workers {
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

    /** @param watched whose processor time counts */
    static Done run(int threads, Duration warmUp, Duration measured, Supplier<Work> work, Supplier<Duration> watched) {
        AtomicLong counted = new AtomicLong();
        long from = System.nanoTime() + warmUp.toNanos();
        long until = from + measured.toNanos();
        Callable<Void> loop = () -> {
            try (Work own = work.get()) {
                while (System.nanoTime() < until)
                    if (own.once() && System.nanoTime() - from >= 0) counted.incrementAndGet();
            }
            return null;
        };
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<Void>> running = IntStream.range(0, threads)
                    .mapToObj(i -> executor.submit(loop))
                    .toList();
            Thread.sleep(warmUp);
            Duration before = watched.get();
            long began = System.nanoTime();
            long timesBefore = counted.get();
            Thread.sleep(measured);
            Done done = new Done(
                    counted.get() - timesBefore,
                    Duration.ofNanos(System.nanoTime() - began),
                    watched.get().minus(before));
            for (Future<Void> one : running) one.get();
            return done;
        } catch (ExecutionException e) {
            throw new IllegalStateException("what is measured failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
