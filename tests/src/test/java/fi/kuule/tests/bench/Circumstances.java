package fi.kuule.tests.bench;

import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** Where and when something was measured: without it a figure says nothing. */
record Circumstances(String date, String commit, String machine) {
    /** As they are now; the load is that before anything was measured. */
    static Circumstances now(InstantSource clock, String commit) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return new Circumstances(
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString(),
                commit,
                String.format(
                        Locale.ROOT,
                        "%d cores, %s %s, load average %.2f at the start",
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.vm.name"),
                        Runtime.version(),
                        load));
    }
}
