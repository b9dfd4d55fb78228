package fi.kuule.local;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A cloud from its start to Ctrl-C. */
final class Running {
    private Running() {}

    static void untilStopped(StartOptions options, Path data, DemoFilling filling, PrintWriter out)
            throws InterruptedException {
        long began = System.nanoTime();
        LocalCloudBuilder builder = options.cloud(data);
        filling.parameters().forEach(builder::parameter);
        try (DataDirectory held = DataDirectory.open(data)) {
            filling.prepare(held.path(), options.template());
        }
        LocalCloud cloud = builder.start();
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            cloud.close();
            stopped.countDown();
        }));
        filling.fill(cloud);
        tell(cloud, (System.nanoTime() - began) / 1_000_000, out);
        stopped.await();
    }

    private static void tell(LocalCloud cloud, long milliseconds, PrintWriter out) {
        out.printf(
                "Kuule runs on %s/local (ready in %.1f s). Ctrl-C stops it; everything is kept.%n",
                cloud.baseUri(), milliseconds / 1000.0);
        cloud.newApiKey().ifPresent(key -> out.printf("The key of the management API, shown this once: %s%n", key));
        out.flush();
    }
}
