package fi.kuule.tests.weather;

import fi.kuule.local.LocalCloud;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * {@code ./kuule start} with {@link Drizzle} between the functions and the engines, for a process of its own that may be killed. Takes the
 * options of {@code ./kuule start}, all of them, and the system property {@code kuule.seed}; no start has the weather of another.
 */
public final class CloudInDrizzle {
    private CloudInDrizzle() {}

    public static void main(String[] arguments) throws InterruptedException {
        List<String> words = List.of(arguments);
        Path data = Path.of(option(words, "--data"));
        StrikeLog log = StrikeLog.open(data);
        Weather weather = new Weather(Long.getLong("kuule.seed", 1) + log.startsBefore());
        weather.tell((call, fault) -> log.note(call, fault, weather.attempts()));
        Drizzle.over(weather);
        LocalCloud cloud = LocalCloud.builder()
                .template(Path.of(option(words, "--template")))
                .data(data)
                .port(Integer.parseInt(option(words, "--port")))
                .retryPause(Duration.ofMillis(20))
                .detour(weather)
                .start();
        System.out.println("Kuule runs on " + cloud.baseUri());
        new CountDownLatch(1).await();
    }

    private static String option(List<String> words, String name) {
        return words.get(words.indexOf(name) + 1);
    }
}
