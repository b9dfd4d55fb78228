package fi.kuule.tests.bench;

import fi.kuule.aws.dynamodb.DynamoDbResponses;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A night over very many answers, beside a bare read of the same rows. */
final class NightBench {
    static final String NAME = "night";
    private static final double TIMES = 1.5;
    private final Size size;

    record Size(int answers, int rounds) {
        static final Size FULL = new Size(1_000_000, 3);
        static final Size TOY = new Size(300, 1);
    }

    NightBench(Size size) {
        this.size = size;
    }

    List<Finding> run(Cloud cloud) {
        long began = System.nanoTime();
        new PastAnswers(size.answers, LocalDate.ofInstant(NightRun.NOW, ZoneId.of("Europe/Helsinki")))
                .put(new DynamoDbResponses(cloud.dynamoDb(), "ResponsesTable", new SplittableRandom(1)), cloud.wave());
        System.out.printf("night: %d answers put in %.0f s%n", size.answers, (System.nanoTime() - began) / 1e9);
        try (Jvm night = Jvm.start(
                NightRun.class,
                List.of("-Xmx512m", "-XX:+UseSerialGC"),
                cloud.environment("NpsAggregation"),
                Integer.toString(size.rounds))) {
            return findings(night);
        }
    }

    private List<Finding> findings(Jvm night) {
        List<Double> bare = new ArrayList<>();
        List<Double> product = new ArrayList<>();
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < size.rounds; round++) {
            bare.add(seconds(night, "bare"));
            product.add(seconds(night, "night"));
            times.add(product.getLast() / bare.getLast());
        }
        double ratio = Median.of(times, Double::doubleValue);
        String figure = Finding.number(size.answers) + " answers counted, heap 512 MB";
        return List.of(Finding.of(NAME, figure, Finding.number(Median.of(product, Double::doubleValue)) + " s")
                .beside(Finding.number(Median.of(bare, Double::doubleValue)) + " s", ratio)
                .aiming("≤ 1.5 × the bare read", ratio <= TIMES));
    }

    /** {@link IllegalStateException} when not every answer was read. */
    private double seconds(Jvm night, String what) {
        String line = night.line();
        System.out.println("night: " + line);
        String[] words = line.split(" ", -1);
        if (!words[0].equals(what) || Integer.parseInt(words[1]) < size.answers)
            throw new IllegalStateException("the night said: " + line);
        return Double.parseDouble(words[2]);
    }
}
