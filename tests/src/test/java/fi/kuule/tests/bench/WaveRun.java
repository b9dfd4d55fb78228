package fi.kuule.tests.bench;

import fi.kuule.aws.AwsClients;
import fi.kuule.aws.settings.Environment;
import fi.kuule.local.schedule.LocalClock;
import fi.kuule.tests.flow.ManagementClient;
import fi.kuule.wave.Pilot;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** The functions' side of a wave: its pilot, then mail-dispatch and mail-delivery send a minute's mails and the bare loop as many, in turns. */
final class WaveRun {
    static final String BASE = "KUULE_BENCH_BASE";
    static final String SILENT_SES = "KUULE_BENCH_SES";

    /** Ten in the morning, Tuesday: the wave has opened, and all others of the small town are over. */
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final Map<String, String> environment = new HashMap<>(System.getenv());
    private final LocalClock clock = new LocalClock(InstantSource.system());
    private final ManagementClient api;

    /** A queue that nobody else takes mails from. */
    private WaveRun() {
        clock.set(NOW);
        Environment told = new Environment(environment);
        api = new ManagementClient(URI.create(told.text(BASE)), told.text(ImportRun.KEY));
        String queue = new AwsClients(environment)
                .sqs()
                .createQueue(create -> create.queueName("aalto"))
                .queueUrl();
        environment.put("OUTGOING_QUEUE_URL", queue);
    }

    public static void main(String[] arguments) throws Exception {
        int perMinute = Integer.parseInt(arguments[0]);
        int minutes = Integer.parseInt(arguments[1]);
        WaveRun run = new WaveRun();
        run.pilot();
        run.environment.put("AWS_ENDPOINT_URL_SESV2", new Environment(run.environment).text(SILENT_SES));
        MailFunctions functions = new MailFunctions(run.environment, run.clock);
        BareMails bare = new BareMails(run.environment, arguments[2], run.written(), NOW, MailFunctions.AT_ONCE);
        for (int minute = 0; minute < minutes; minute++) {
            run.pass(Duration.ofMinutes(1));
            System.out.println(functions.minute().line("wave"));
            System.out.println(bare.minute(perMinute).line("bare"));
        }
    }

    /** Goes by the SES that reports, since what becomes of it is waited for. */
    private void pilot() throws Exception {
        MailFunctions functions = new MailFunctions(environment, clock);
        for (int round = 0; round < Pilot.LEAST_ROUNDS; round++) {
            int mails = functions.minute().mails();
            if (mails != Pilot.MAILS) throw new IllegalStateException("a pilot of " + mails);
            api.post("/local/idle");
            pass(Pilot.WAIT);
        }
    }

    private WrittenMail written() {
        return WrittenMail.of(api.get("/api/surveys/" + WaveBench.SURVEY + "/mail-preview?service=kirjasto"));
    }

    private void pass(Duration time) {
        clock.set(clock.instant().plus(time));
    }
}
