package fi.kuule.views;

import fi.kuule.language.Language;
import fi.kuule.organisation.Organisation;
import fi.kuule.views.NoticeMailView.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Puts what administrators are told into the words of one language: waves by their survey and last day, as the administrators know them,
 * people by their number.
 */
final class NoticeWording {
    private final Texts texts;
    private final Figures figures;
    private final Language language;
    private final Organisation organisation;

    NoticeWording(Language language, Organisation organisation) {
        this.texts = Texts.of("notices", language);
        this.figures = new Figures(language);
        this.language = language;
        this.organisation = organisation;
    }

    /** Which wave a notice is about. */
    record About(String wave, String survey, LocalDate closes) {}

    /**
     * How the mails of a wave stand.
     *
     * @param asked everybody who is invited by mail
     * @param sent handed over, whatever came of it
     * @param delivered of these, taken by the receiver's server
     * @param bounced of these, came back for good
     * @param complained of these, marked as spam
     */
    record Mails(int asked, int sent, int delivered, int bounced, int complained) {}

    /**
     * How many have answered, however they were invited: which way is not kept.
     *
     * @param counted as of the last night; empty when no night has counted yet
     * @param few of some services so few that they are not among these
     * @param letters whether some were invited by letter, so that these are not answers to the mails alone
     */
    record Answers(OptionalInt counted, boolean few, boolean letters) {}

    /** All first mails of a wave have gone. */
    NoticeMailView sent(About wave, Mails mails) {
        String sent = figures.count(mails.sent());
        String closes = figures.date(wave.closes());
        return letter(
                texts.get("sent.subject", "survey", wave.survey(), "closesOn", closes),
                texts.get("sent.preheader", "sentText", sent, "closesOn", closes),
                texts.get("sent.title"),
                List.of(texts.get("sent.lead", "survey", wave.survey(), "closesOn", closes)),
                facts(wave, mails),
                steps(mails, Optional.of(texts.get("sent.nothing")), texts.get("sent.later"), texts.get("sent.end")));
    }

    /** All that a wave will bring has come, but for what the night counts. */
    NoticeMailView closed(About wave, Mails mails, Answers answers) {
        String closes = figures.date(wave.closes());
        List<Fact> facts = new ArrayList<>(facts(wave, mails));
        facts.add(answered(answers));
        return letter(
                texts.get("closed.subject", "survey", wave.survey(), "closesOn", closes),
                closedPreheader(figures.count(mails.asked()), answers),
                texts.get("closed.title"),
                List.of(texts.get("closed.lead", "survey", wave.survey(), "closesOn", closes)),
                facts,
                steps(mails, Optional.empty(), texts.get("closed.report"), texts.get("closed.tell")));
    }

    private Fact answered(Answers answers) {
        return fact(
                answers.letters() ? "answered.letters" : "answered",
                answers.counted().isPresent()
                        ? count(answers, answers.counted().getAsInt())
                        : texts.get("answered.tonight"));
    }

    private String count(Answers answers, int counted) {
        if (!answers.few()) return figures.count(counted);
        return counted == 0
                ? texts.get("answered.few")
                : texts.get("answered.least", "answeredText", figures.count(counted));
    }

    /** Puts answers beside those who were asked only where they are answers of these. */
    private String closedPreheader(String asked, Answers answers) {
        if (answers.counted().isEmpty()) return texts.get("closed.preheader.tonight", "askedText", asked);
        if (answers.letters()) return texts.get("closed.preheader.letters", "askedText", asked);
        int counted = answers.counted().getAsInt();
        if (answers.few() && counted == 0) return texts.get("closed.preheader.few", "askedText", asked);
        String answered = count(answers, counted);
        return texts.get("closed.preheader", "askedText", asked, "answeredText", answered);
    }

    /** @param mails the last that were sent, of which so many came back */
    NoticeMailView stoppedByBounces(int bounces, int mails) {
        return stopped("bounces", bounces, mails);
    }

    /** @param mails the last that were sent, of which so many were marked as spam */
    NoticeMailView stoppedByComplaints(int complaints, int mails) {
        return stopped("complaints", complaints, mails);
    }

    private NoticeMailView stopped(String cause, int count, int mails) {
        String countText = figures.count(count);
        String mailsText = figures.count(mails);
        return letter(
                texts.get("stopped.subject"),
                texts.get("stopped.preheader"),
                texts.get("stopped.title"),
                List.of(
                        texts.get("stopped." + cause, "countText", countText, "mailsText", mailsText),
                        texts.get("stopped.waiting")),
                List.of(fact("lastMails", mailsText), fact("stopped." + cause, countText)),
                List.of(
                        texts.get("stopped." + cause + ".check"),
                        texts.get("stopped.end"),
                        texts.get("stopped.resume")));
    }

    private List<Fact> facts(About wave, Mails mails) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("wave", wave.wave()));
        facts.add(fact("survey", wave.survey()));
        facts.add(fact("asked", figures.count(mails.asked())));
        facts.add(fact("sent", figures.count(mails.sent())));
        facts.add(fact("delivered", figures.count(mails.delivered())));
        facts.add(fact("bounced", figures.count(mails.bounced())));
        if (mails.complained() > 0) facts.add(fact("complained", figures.count(mails.complained())));
        return facts;
    }

    private Fact fact(String key, String value) {
        return new Fact(texts.get("fact." + key), value);
    }

    /** @param nothing what is said when no address is to be looked into */
    private List<String> steps(Mails mails, Optional<String> nothing, String... always) {
        List<String> steps = new ArrayList<>();
        if (mails.bounced() == 0) nothing.ifPresent(steps::add);
        if (mails.bounced() > 0)
            steps.add(
                    mails.bounced() == 1
                            ? texts.get("bounced.one")
                            : texts.get("bounced.other", "bouncedText", figures.count(mails.bounced())));
        steps.addAll(List.of(always));
        return steps;
    }

    private NoticeMailView letter(
            String subject, String preheader, String title, List<String> lead, List<Fact> facts, List<String> steps) {
        String name = organisation.name().in(language);
        return new NoticeMailView(
                language.code(),
                name,
                subject,
                preheader,
                title,
                lead,
                texts.get("facts"),
                facts,
                texts.get("steps"),
                steps,
                texts.get("why", "organisation", name));
    }
}
