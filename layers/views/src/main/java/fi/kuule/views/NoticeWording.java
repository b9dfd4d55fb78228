package fi.kuule.views;

import fi.kuule.language.Language;
import fi.kuule.organisation.Organisation;
import fi.kuule.views.NoticeMailView.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Puts what administrators are told into the words of one language: waves by their ids, people by their number. */
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

    /** All first mails of a wave have gone. */
    NoticeMailView sent(About wave, Mails mails) {
        String sent = figures.count(mails.sent());
        String closes = figures.date(wave.closes());
        List<Fact> facts = facts(wave, mails);
        return letter(
                texts.get("sent.subject", "wave", wave.wave()),
                texts.get("sent.preheader", "sentText", sent, "closesOn", closes),
                texts.get("sent.title"),
                List.of(texts.get("sent.lead", "wave", wave.wave(), "closesOn", closes)),
                facts,
                steps(mails, texts.get("sent.later"), texts.get("sent.end")));
    }

    /** @param answered as of the last night; empty when no night has counted yet */
    NoticeMailView closed(About wave, Mails mails, OptionalInt answered) {
        String answers = answered.isPresent() ? figures.count(answered.getAsInt()) : texts.get("answered.tonight");
        List<Fact> facts = new ArrayList<>(facts(wave, mails));
        facts.add(fact("answered", answers));
        return letter(
                texts.get("closed.subject", "wave", wave.wave()),
                texts.get("closed.preheader", "askedText", figures.count(mails.asked()), "answeredText", answers),
                texts.get("closed.title"),
                List.of(texts.get("closed.lead", "wave", wave.wave(), "closesOn", figures.date(wave.closes()))),
                facts,
                steps(mails, texts.get("closed.report"), texts.get("closed.tell")));
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

    private List<String> steps(Mails mails, String... always) {
        List<String> steps = new ArrayList<>();
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
