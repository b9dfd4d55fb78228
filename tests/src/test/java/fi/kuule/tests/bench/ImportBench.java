package fi.kuule.tests.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A contact list from its upload to its last invitation, by functions that share a small heap. */
final class ImportBench {
    static final String NAME = "import";
    private static final double GROWTH = 1.1;
    private final Size size;

    record Size(int contacts, int sample) {
        static final Size FULL = new Size(100_000, 5_000);
        static final Size TOY = new Size(60, 10);
    }

    ImportBench(Size size) {
        this.size = size;
    }

    List<Finding> run(Cloud cloud) {
        Map<String, String> environment = new HashMap<>(cloud.environment("Management"));
        environment.putAll(cloud.environment("LinkGeneration"));
        environment.put(ImportRun.KEY, cloud.apiKey());
        try (Jvm run = Jvm.start(
                ImportRun.class,
                List.of("-Xmx256m", "-XX:+UseSerialGC"),
                environment,
                Integer.toString(size.contacts),
                Integer.toString(size.sample))) {
            return findings(run);
        }
    }

    private List<Finding> findings(Jvm run) {
        double upload = said(run, "upload");
        double uploaded = said(run, "uploaded");
        double early = said(run, "early");
        double linked = said(run, "linked");
        double late = said(run, "late");
        double bare = said(run, "bare");
        double growth = late / early;
        String people = Finding.number(size.contacts) + " contacts";
        return List.of(
                Finding.of(NAME, people + " uploaded and drafted, heap 256 MB", Finding.number(upload) + " s")
                        .beside(Finding.number(uploaded) + " MB live at the end"),
                Finding.of(NAME, "contacts linked a second", Finding.number(linked))
                        .beside(Finding.number(bare), linked / bare),
                Finding.of(NAME, "live heap in the last tenth", Finding.number(late) + " MB")
                        .beside(Finding.number(early) + " MB in the first", growth)
                        .aiming("≤ 1.1: constant, in 256 MB", growth <= GROWTH));
    }

    private static double said(Jvm run, String what) {
        String line = run.line();
        System.out.println("import: " + line);
        if (!line.startsWith(what + " ")) throw new IllegalStateException("the import said: " + line);
        return Double.parseDouble(line.substring(what.length() + 1));
    }
}
