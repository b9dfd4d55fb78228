package fi.kuule.response;

import fi.kuule.organisation.Organisations;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The citizen's side of a survey: opening a questionnaire, which never stores, and sending an answer, which stores once. */
public final class ResponseCapture {
    private final Opening opening;
    private final PageSeals seals;
    private final AnswerStore answers;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param zone whose days the survey opens and closes by */
    public ResponseCapture(
            Organisations organisations,
            Questionnaires questionnaires,
            PageSeals seals,
            AnswerStore answers,
            InstantSource clock,
            ZoneId zone) {
        this.opening = new Opening(organisations, questionnaires, zone);
        this.seals = seals;
        this.answers = answers;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param tapped the number that was tapped in the mail, {@code ""} when none was */
    public Answering open(Link link, String tapped) {
        Instant now = clock.instant();
        String rating = tapped.matches("[0-9]|10") ? tapped : "";
        return opening.whenOpen(
                link,
                now,
                questionnaire -> questionnaire.answered()
                        ? new Answering.AlreadyAnswered(questionnaire)
                        : new Answering.Asked(
                                questionnaire, AnswerForm.tapped(rating), seals.make(link, now, Optional.empty())));
    }

    public Answering submit(Link link, AnswerForm form) {
        Instant now = clock.instant();
        Answering answering = opening.whenOpen(link, now, questionnaire -> submit(link, form, questionnaire, now));
        if (answering instanceof Answering.Closed closed)
            return storedBefore(link, form, closed.questionnaire(), closed, now);
        return answering instanceof Answering.Withdrawn withdrawn
                ? storedBefore(link, form, withdrawn.questionnaire(), withdrawn, now)
                : answering;
    }

    /** A form that comes again after its reply was lost may come after the last day. */
    private Answering storedBefore(
            Link link, AnswerForm form, Questionnaire questionnaire, Answering over, Instant now) {
        Optional<PageSeal> seal = seals.open(link, form.seal(), now);
        if (seal.isEmpty() || !(Answer.read(form, questionnaire.maxText()) instanceof Answer.Read read)) return over;
        return answers.find(
                        questionnaire,
                        read.answer(),
                        seal.get().secret(),
                        day(seal.get().madeAt()),
                        day(now))
                .<Answering>map(receipt -> new Answering.Thanked(questionnaire, form, receipt, read.answer()))
                .orElse(over);
    }

    private Answering submit(Link link, AnswerForm form, Questionnaire questionnaire, Instant now) {
        Optional<PageSeal> seal = seals.open(link, form.seal(), now);
        if (form.languageOnly()) return again(link, form, questionnaire, now, seal);
        return switch (Answer.read(form, questionnaire.maxText())) {
            case Answer.Faulty faulty -> faulty(link, form, questionnaire, now, seal, faulty.faults());
            case Answer.Read read ->
                seal.isEmpty()
                        ? faulty(link, form, questionnaire, now, seal, List.of())
                        : press(link, form, questionnaire, now, seal.get(), read.answer());
        };
    }

    /** The page that the form came from, for a reader of another language. */
    private Answering again(
            Link link, AnswerForm form, Questionnaire questionnaire, Instant now, Optional<PageSeal> seal) {
        String next = seals.make(link, now, seal);
        return seal.filter(PageSeal::confirming).isPresent()
                ? new Answering.ToConfirm(questionnaire, form, next)
                : new Answering.Asked(questionnaire, form, next);
    }

    private Answering faulty(
            Link link,
            AnswerForm form,
            Questionnaire questionnaire,
            Instant now,
            Optional<PageSeal> seal,
            List<Fault> found) {
        List<Fault> faults = new ArrayList<>(found);
        if (seal.isEmpty()) faults.add(new Fault.PageTooOld());
        return new Answering.Faulty(questionnaire, form, seals.make(link, now, seal), List.copyOf(faults));
    }

    private Answering press(
            Link link, AnswerForm form, Questionnaire questionnaire, Instant now, PageSeal seal, Answer answer) {
        if (!seal.acceptsPress(now, form.byHand()))
            return new Answering.ToConfirm(questionnaire, form, seals.makeConfirming(link, now, Optional.of(seal)));
        return answers.store(questionnaire, answer, seal.secret(), day(seal.madeAt()), day(now))
                .<Answering>map(receipt -> new Answering.Thanked(questionnaire, form, receipt, answer))
                .orElseGet(() -> new Answering.AlreadyAnswered(questionnaire));
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
