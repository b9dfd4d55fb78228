package fi.kuule.tests.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From the start of a process to response-capture's first page, as a function starts that nobody has called for long. */
final class ColdBench {
    static final String NAME = "cold";
    private static final double MILLIS = 900;
    private final Size size;

    record Size(int starts) {
        static final Size FULL = new Size(9);
        static final Size TOY = new Size(1);
    }

    ColdBench(Size size) {
        this.size = size;
    }

    List<Finding> run(Cloud cloud) {
        String token = LastingLink.make(cloud);
        try (Unpacked unpacked = Unpacked.of("ResponseCapture")) {
            Map<String, String> environment = cloud.environment("ResponseCapture");
            List<Double> empty = new ArrayList<>();
            List<Double> sdk = new ArrayList<>();
            List<Double> page = new ArrayList<>();
            for (int start = 0; start < size.starts; start++) {
                empty.add(millis(unpacked, EmptyStart.class, environment, "started"));
                sdk.add(millis(unpacked, FirstItem.class, environment, "read"));
                page.add(millis(unpacked, FirstPage.class, environment, "page", token));
            }
            return findings(
                    Median.of(empty, Double::doubleValue),
                    Median.of(sdk, Double::doubleValue),
                    Median.of(page, Double::doubleValue));
        } catch (IOException e) {
            throw new UncheckedIOException("starting from the archives", e);
        }
    }

    private static List<Finding> findings(double empty, double sdk, double page) {
        return List.of(
                Finding.of(NAME, "an empty JVM", ms(empty)),
                Finding.of(NAME, "the SDK's floor: client built, one item read", ms(sdk)),
                Finding.of(NAME, "response-capture, first page", ms(page))
                        .beside(ms(sdk), page / sdk)
                        .aiming("≤ 900 ms", page <= MILLIS));
    }

    private static String ms(double millis) {
        return Math.round(millis) + " ms";
    }

    private static double millis(
            Unpacked unpacked, Class<?> main, Map<String, String> environment, String said, String... arguments)
            throws IOException {
        ProcessBuilder command = unpacked.command(main, arguments);
        command.environment().putAll(environment);
        long began = System.nanoTime();
        try (Jvm process = Jvm.start(command)) {
            String line = process.line();
            double millis = (System.nanoTime() - began) / 1e6;
            if (!line.startsWith(said)) checked(line);
            System.out.println("cold: " + main.getSimpleName() + " " + ms(millis));
            return millis;
        }
    }

    /** {@link IllegalStateException} when it is not the questionnaire. */
    private static void checked(String reply) throws IOException {
        JsonNode page = new JsonMapper().readTree(reply);
        if (page.path("statusCode").asInt() != 200
                || !page.path("body").asText().contains("name=\"sivu\""))
            throw new IllegalStateException("the first page was answered " + page.path("statusCode"));
    }
}
