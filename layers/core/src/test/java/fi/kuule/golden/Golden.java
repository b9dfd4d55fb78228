package fi.kuule.golden;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** {@code ./kuule test-golden FILE}: runs the cases of a file, says how many passed by operation, and what else came out where. */
final class Golden {
    private final PrintStream out;
    private final TreeMap<String, int[]> counts = new TreeMap<>();

    Golden(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(new Golden(System.out).run(Path.of(arguments[0])) ? 0 : 1);
    }

    /** True when everything passed. */
    boolean run(Path path) {
        try {
            return run(GoldenFile.read(path));
        } catch (IllegalArgumentException e) {
            out.println("kuule: " + e.getMessage());
            return false;
        }
    }

    private boolean run(GoldenFile file) {
        file.cases().forEach(this::run);
        out.printf(Locale.ROOT, "%n%-26s %6s %6s%n", "operation", "passed", "failed");
        counts.forEach(this::row);
        int passed = counts.values().stream().mapToInt(count -> count[0]).sum();
        int failed = counts.values().stream().mapToInt(count -> count[1]).sum();
        row("all", passed, failed);
        return failed == 0;
    }

    private void run(GoldenCase golden) {
        List<Mismatch> mismatches = golden.run();
        mismatches.forEach(mismatch -> out.println(golden.id() + " " + golden.op() + " " + mismatch));
        counts.computeIfAbsent(golden.op(), op -> new int[2])[mismatches.isEmpty() ? 0 : 1]++;
    }

    private void row(String name, int... count) {
        out.printf(Locale.ROOT, "%-26s %6d %6d%n", name, count[0], count[1]);
    }
}
