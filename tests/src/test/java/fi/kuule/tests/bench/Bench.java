package fi.kuule.tests.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** {@code ./kuule bench}: everything, written to docs/performance.md; or one by its name, printed. */
final class Bench {
    private static final Path PAGE = Path.of("..", "docs", "performance.md");
    private static final Map<String, Supplier<List<Finding>>> ALL = new LinkedHashMap<>();

    static {
        ALL.put(AnswersBench.NAME, () -> onCloud(new AnswersBench(AnswersBench.Size.FULL)::run));
        ALL.put(NightBench.NAME, () -> onCloud(new NightBench(NightBench.Size.FULL)::run));
        ALL.put(ReportBench.NAME, () -> onCloud(new ReportBench(ReportBench.Size.FULL)::run));
        ALL.put(ImportBench.NAME, () -> onCloud(new ImportBench(ImportBench.Size.FULL)::run));
        ALL.put(WaveBench.NAME, () -> onCloud(new WaveBench(WaveBench.Size.FULL)::run));
        ALL.put(ColdBench.NAME, () -> onCloud(new ColdBench(ColdBench.Size.FULL)::run));
        ALL.put(UnitsBench.NAME, () -> new UnitsBench(UnitsBench.FULL).run());
        ALL.put(CoverageBench.NAME, () -> new CoverageBench(CoverageBench.FULL).run());
    }

    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        Circumstances circumstances =
                Circumstances.now(InstantSource.system(), System.getProperty("kuule.commit", "unknown"));
        List<String> names = arguments.length == 0 ? List.copyOf(ALL.keySet()) : List.of(arguments);
        if (!ALL.keySet().containsAll(names)) {
            System.err.println("kuule: bench knows " + String.join(", ", ALL.keySet()));
            System.exit(1);
        }
        PerformancePage page = new PerformancePage(circumstances, found(names));
        if (arguments.length == 0) Files.writeString(PAGE, page.text());
        System.out.println("\n" + circumstances.machine() + ", commit " + circumstances.commit() + "\n");
        System.out.print(page.table());
        System.exit(0);
    }

    private static List<Finding> found(List<String> names) {
        List<Finding> findings = new ArrayList<>();
        for (String name : names) {
            long began = System.nanoTime();
            findings.addAll(ALL.get(name).get());
            System.out.printf("%s took %.0f s%n", name, (System.nanoTime() - began) / 1e9);
        }
        return findings;
    }

    /** A cloud of its own for each: what one leaves behind does not slow the next. */
    private static List<Finding> onCloud(Function<Cloud, List<Finding>> bench) {
        try (Cloud cloud = Cloud.start()) {
            return bench.apply(cloud);
        }
    }
}
