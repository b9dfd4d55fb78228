package fi.kuule.local.demo;

import fi.kuule.aws.AwsClients;
import fi.kuule.aws.sqs.SqsBatchQueue;
import fi.kuule.local.LocalCloud;
import fi.kuule.local.demo.ContactBook.Row;
import fi.kuule.local.demo.Encounter.Outcome;
import fi.kuule.local.ses.SesSettings;
import fi.kuule.mail.SendingHours;
import fi.kuule.wave.MailDispatch;
import fi.kuule.wave.WaveControl.Change;
import fi.kuule.wave.WaveDrafting.Drafting;
import fi.kuule.wave.WaveId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The month that is going on, lived by the running cloud itself: its wave goes through the queues and the functions into the mailbox, and
 * so do last month's reports.
 */
final class PresentMonth {
    /** How long each takes, and the cloud's start with the first, measured in past months. */
    private static final int REPORTING = 6;

    private static final int INVITING = 14;
    private static final int ANSWERING = 2;
    static final int STEPS = REPORTING + INVITING + ANSWERING;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration STILL_OPEN = Duration.ofDays(7);
    /** As long as it takes to send the mails. */
    private static final Duration SENDING = Duration.ofHours(3);

    private static final Duration BETWEEN_RUNS = Duration.ofMinutes(5);
    private static final int MOST_RUNS = 500;
    private final LocalCloud cloud;
    private final UseCases useCases;
    private final Calendar calendar;
    private final Answers answers;
    private final Instant now;
    private final LocalDate today;

    PresentMonth(LocalCloud cloud, UseCases useCases, Draws draws, Instant now) {
        this.cloud = cloud;
        this.useCases = useCases;
        this.calendar = new Calendar(useCases.zone());
        this.answers = new Answers(useCases, draws);
        this.now = now;
        this.today = LocalDate.ofInstant(now, useCases.zone());
    }

    /** {@link #STEPS} of progress. */
    void live(List<Row> rows, Progress progress) {
        report(YearMonth.from(today).minusMonths(1));
        progress.done(REPORTING, "report mails");
        Instant mailed = calendar.mailed(opens());
        WaveId wave = asked(rows, mailed);
        progress.done(INVITING, "invitation mails");
        List<Row> invited =
                rows.stream().filter(row -> row.encounter().invited()).toList();
        invited.parallelStream().forEach(row -> answers.give(wave, row, mailed, now));
        cloud.setClock(now);
        cloud.run("NpsAggregation", "{}");
        cloud.idle(PATIENCE);
        progress.done(ANSWERING, "answers");
    }

    private void report(YearMonth month) {
        cloud.setClock(earlier(calendar.reported(month)));
        cloud.run("MonthlyReport", "{\"month\":\"" + month + "\"}");
        cloud.idle(PATIENCE);
    }

    private WaveId asked(List<Row> rows, Instant mailed) {
        cloud.setClock(mailed);
        WaveId wave = drafted(rows, mailed);
        cloud.idle(PATIENCE);
        Change change = useCases.waveControl(mailed).start(wave);
        if (!(change instanceof Change.Changed))
            throw new IllegalStateException("starting the running wave gave " + change);
        deliver(wave, rows);
        return wave;
    }

    private WaveId drafted(List<Row> rows, Instant at) {
        Map<String, String> environment = cloud.environment("Management");
        try (SqsClient sqs = new AwsClients(environment).sqs()) {
            Drafting drafting = useCases.waveDrafting(
                            at, new SqsBatchQueue(sqs, environment.getOrDefault("BATCHES_QUEUE_URL", "")))
                    .draft(
                            Town.SURVEY,
                            rows.stream().map(Row::contact).toList(),
                            0,
                            Optional.of(opens()),
                            Optional.of(closes()));
            if (!(drafting instanceof Drafting.Made made))
                throw new IllegalStateException("drafting the running wave gave " + drafting);
            return made.wave().id();
        }
    }

    /** As the dispatcher paces it, with the pauses of the pilot, until no mail is due. */
    private void deliver(WaveId wave, List<Row> rows) {
        SesSettings usual = cloud.mailSettings();
        cloud.changeMailSettings(bouncing(usual, rows));
        for (int run = 0; isDue(wave); run++) {
            if (run == MOST_RUNS) throw new IllegalStateException("the mails of the running wave do not go");
            cloud.run("MailDispatch", "{}");
            cloud.idle(PATIENCE);
            cloud.setClock(cloud.clock().instant().plus(BETWEEN_RUNS));
        }
        cloud.changeMailSettings(usual);
    }

    private boolean isDue(WaveId wave) {
        return !useCases.invitations()
                .due(wave, cloud.clock().instant().plus(MailDispatch.CLAIM), 1)
                .isEmpty();
    }

    private static SesSettings bouncing(SesSettings usual, List<Row> rows) {
        Set<String> bouncing = rows.stream()
                .filter(row -> row.encounter().outcome() == Outcome.BOUNCED)
                .map(row -> row.contact().recipient().value())
                .collect(Collectors.toSet());
        return new SesSettings(
                usual.behaviour(),
                usual.sandbox(),
                usual.perDay(),
                usual.perSecond(),
                usual.verified(),
                bouncing,
                usual.complaining());
    }

    /** The usual day, or the last one before it on which the mails have gone by now. */
    private LocalDate opens() {
        LocalDate day = calendar.opens(YearMonth.from(today));
        while (!SendingHours.isSendingDay(day)
                || calendar.mailed(day).plus(SENDING).isAfter(now)) day = day.minusDays(1);
        return day;
    }

    private LocalDate closes() {
        LocalDate usual = calendar.closes(YearMonth.from(today));
        LocalDate late = today.plusDays(STILL_OPEN.toDays());
        return usual.isBefore(late) ? late : usual;
    }

    /** What would be in the future happens now. */
    private Instant earlier(Instant planned) {
        return planned.isAfter(now) ? now : planned;
    }
}
