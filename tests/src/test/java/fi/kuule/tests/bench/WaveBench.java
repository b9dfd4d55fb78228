package fi.kuule.tests.bench;

import fi.kuule.tests.flow.ManagementClient;
import fi.kuule.wave.Pilot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A wave from what is due to what SES has taken, beside a bare loop of the calls without which no mail goes. */
final class WaveBench {
    static final String NAME = "wave";
    static final String SURVEY = "aalto";
    private static final double SHARE = 0.6;
    private final Size size;

    /**
     * @param perMinute as many as a pilot has in a round, at least
     * @param warmUp minutes that are not counted
     */
    record Size(int perMinute, int warmUp, int minutes) {
        static final Size FULL = new Size(300, 1, 5);
        static final Size TOY = new Size(50, 0, 1);

        int mails() {
            return Pilot.LEAST_ROUNDS * Pilot.MAILS + (warmUp + minutes) * perMinute;
        }
    }

    private record Turn(MailMinute wave, MailMinute bare) {}

    WaveBench(Size size) {
        this.size = size;
    }

    List<Finding> run(Cloud cloud) {
        ManagementClient api = new ManagementClient(cloud.base(), cloud.apiKey());
        api.put("/api/surveys/" + SURVEY, """
                {"privacy": "anonymous", "languages": ["fi", "sv", "en"], "opens": "2026-11-24", "closes": "2026-12-11", "quietDays": 0}""");
        String wave = drafted(api);
        String bare = drafted(api);
        api.post("/api/waves/" + wave + "/start");
        try (Jvm run = Jvm.start(
                WaveRun.class,
                List.of("-Xmx512m", "-XX:+UseSerialGC"),
                environment(cloud),
                Integer.toString(size.perMinute),
                Integer.toString(size.warmUp + size.minutes),
                bare)) {
            List<Turn> turns = new ArrayList<>();
            for (int minute = 0; minute < size.warmUp + size.minutes; minute++)
                turns.add(new Turn(minute(run, "wave"), minute(run, "bare")));
            return findings(turns.subList(size.warmUp, turns.size()));
        }
    }

    /** The same people twice: one wave for the functions, one for the bare loop. */
    private String drafted(ManagementClient api) {
        try {
            String wave = api.post(
                            "/api/surveys/" + SURVEY + "/waves",
                            "application/octet-stream",
                            ContactFile.packed(size.mails()))
                    .get("id")
                    .asText();
            api.post("/local/idle");
            return wave;
        } catch (IOException e) {
            throw new UncheckedIOException("packing a list", e);
        }
    }

    private Map<String, String> environment(Cloud cloud) {
        Map<String, String> environment = new HashMap<>(cloud.environment("MailDispatch"));
        environment.putAll(cloud.environment("MailDelivery"));
        environment.put("MAILS_PER_MINUTE", Integer.toString(size.perMinute));
        environment.put(WaveRun.SILENT_SES, cloud.silentSes().toString());
        environment.put(WaveRun.BASE, cloud.base().toString());
        environment.put(ImportRun.KEY, cloud.apiKey());
        return environment;
    }

    private MailMinute minute(Jvm run, String who) {
        MailMinute minute = MailMinute.read(run.line(), who);
        System.out.printf(
                "wave: %s: %d mails, %s/s, CPU %s ms each%n",
                who, minute.mails(), Finding.number(minute.perSecond()), Finding.number(minute.processorMillis()));
        if (minute.mails() != size.perMinute) throw new IllegalStateException("a minute of " + minute.mails());
        return minute;
    }

    private List<Finding> findings(List<Turn> turns) {
        double perSecond = Median.of(turns, turn -> turn.wave.perSecond());
        double bare = Median.of(turns, turn -> turn.bare.perSecond());
        double share = Median.of(turns, turn -> turn.wave.perSecond() / turn.bare.perSecond());
        double millis = Median.of(turns, turn -> turn.wave.processorMillis());
        double bareMillis = Median.of(turns, turn -> turn.bare.processorMillis());
        return List.of(
                Finding.of(NAME, "mails a second, wave of " + Finding.number(size.mails()), Finding.number(perSecond))
                        .beside(Finding.number(bare), share)
                        .aiming("≥ 0.60 of the bare loop", share >= SHARE),
                Finding.of(NAME, "CPU per mail, engines apart", Finding.number(millis) + " ms")
                        .beside(Finding.number(bareMillis) + " ms", millis / bareMillis),
                Finding.of(NAME, "mail-dispatch's share of the time", percent(turns, turn -> turn.wave))
                        .beside(percent(turns, turn -> turn.bare)));
    }

    private static String percent(List<Turn> turns, Function<Turn, MailMinute> whose) {
        return Finding.number(100 * Median.of(turns, turn -> whose.apply(turn).queueingShare())) + " %";
    }
}
