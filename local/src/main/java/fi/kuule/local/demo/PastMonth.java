package fi.kuule.local.demo;

import fi.kuule.local.demo.ContactBook.Row;
import fi.kuule.local.demo.Encounter.Outcome;
import fi.kuule.mail.MailEvent;
import fi.kuule.mail.MailId;
import fi.kuule.mail.MailState;
import fi.kuule.mail.Sending;
import fi.kuule.mail.Step;
import fi.kuule.wave.Batch.BatchId;
import fi.kuule.wave.Channel;
import fi.kuule.wave.InvitationId;
import fi.kuule.wave.WaveControl.Change;
import fi.kuule.wave.WaveDrafting.Drafting;
import fi.kuule.wave.WaveId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A month of asking that is over: list, invitations, mails, answers, closing night, reports, each by the use case that does it on AWS. Only
 * the mails themselves are not written: nobody would read them. One night is enough, the one after the last day: what the nights in between
 * would have counted is counted then, and nothing of it was published.
 */
final class PastMonth {
    /** How long the outbox remembers. */
    private static final Duration REMEMBERED = Duration.ofDays(60);

    private final UseCases useCases;
    private final Calendar calendar;
    private final Answers answers;
    private final Instant now;

    PastMonth(UseCases useCases, Draws draws, Instant now) {
        this.useCases = useCases;
        this.calendar = new Calendar(useCases.zone());
        this.answers = new Answers(useCases, draws);
        this.now = now;
    }

    /** Everything up to and with the closing night. */
    void live(YearMonth month, List<Row> rows) {
        LocalDate opens = calendar.opens(month);
        LocalDate closes = calendar.closes(month);
        Instant mailed = calendar.mailed(opens);
        WaveId wave = started(rows, opens, closes);
        List<Row> invited =
                rows.stream().filter(row -> row.encounter().invited()).toList();
        invited.parallelStream()
                .filter(row -> row.contact().channel() == Channel.EMAIL)
                .forEach(row -> mail(wave, row, mailed));
        Instant night = calendar.night(closes);
        invited.parallelStream().forEach(row -> answers.give(wave, row, mailed, night));
        useCases.night(night).run();
    }

    private WaveId started(List<Row> rows, LocalDate opens, LocalDate closes) {
        Instant listed = calendar.listed(opens);
        List<BatchId> batches = new ArrayList<>();
        Drafting drafting = useCases.waveDrafting(listed, batches::addAll)
                .draft(
                        Town.SURVEY,
                        rows.stream().map(Row::contact).toList(),
                        0,
                        Optional.of(opens),
                        Optional.of(closes));
        if (!(drafting instanceof Drafting.Made made))
            throw new IllegalStateException("drafting the wave of " + opens + " gave " + drafting);
        batches.parallelStream().forEach(useCases.invitationMaking(listed)::make);
        Change change =
                useCases.waveControl(calendar.mailed(opens)).start(made.wave().id());
        if (!(change instanceof Change.Changed))
            throw new IllegalStateException("starting the wave of " + opens + " gave " + change);
        return made.wave().id();
    }

    /** What delivery and the sending service's reports leave behind; the outbox forgets. */
    private void mail(WaveId wave, Row row, Instant mailed) {
        InvitationId invitation = answers.invitation(wave, row);
        MailId mail = MailId.ofInvitation(invitation.value());
        boolean bounced = row.encounter().outcome() == Outcome.BOUNCED;
        boolean remembered = mailed.plus(REMEMBERED).isAfter(now);
        if (remembered) {
            useCases.outbox().claim(mail, mailed, Sending.LEASE);
            useCases.outbox().take(mail, new Step.Accept(mailed, "demo"));
        }
        if (remembered || bounced) useCases.mailReporting().report(event(mail, row, mailed.plusSeconds(2)));
        else useCases.invitations().recordMail(invitation, MailState.DELIVERED);
    }

    private static MailEvent event(MailId mail, Row row, Instant at) {
        return row.encounter().outcome() == Outcome.BOUNCED
                ? new MailEvent(
                        mail,
                        MailEvent.Kind.HARD_BOUNCE,
                        at,
                        List.of(row.contact().address().orElseThrow()))
                : new MailEvent(mail, MailEvent.Kind.DELIVERED, at, List.of());
    }

    void report(YearMonth month) {
        useCases.reporting(calendar.reported(month)).run(month, false);
    }
}
