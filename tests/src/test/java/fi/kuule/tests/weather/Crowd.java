package fi.kuule.tests.weather;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Many at once, so many as there are browsers. */
final class Crowd {
    private Crowd() {}

    static <T> void each(Collection<T> all, int atOnce, Consumer<T> does) {
        Semaphore browsers = new Semaphore(atOnce);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> running = all.stream()
                    .map(one -> threads.submit(() -> {
                        browsers.acquireUninterruptibly();
                        try {
                            does.accept(one);
                        } finally {
                            browsers.release();
                        }
                    }))
                    .toList();
            for (Future<?> one : running) one.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("somebody in the crowd failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
