package fi.kuule.views;

import fi.kuule.report.Base;
import fi.kuule.report.Change;
import fi.kuule.report.Changes;
import fi.kuule.report.Difference;
import fi.kuule.score.Score;
import java.util.ArrayList;
import java.util.List;

/** What is said of the headline's number against the base before it. */
final class ChangeWording {
    private final Reading reading;
    private final ReportWording words;
    private final Score score;

    ChangeWording(Reading reading, Score score) {
        this.reading = reading;
        this.words = reading.words();
        this.score = score;
    }

    VerdictWording verdict() {
        return switch (Changes.of(reading.report()).before()) {
            case Change.Rose rose -> changed("up", words.get("verdict.up"), rose.difference());
            case Change.Fell fell -> changed("down", words.get("verdict.down"), fell.difference());
            case Change.Chance chance -> chance(chance.difference());
            case Change.TooFew few -> few(few.needed());
            case Change.Untold untold -> missing("untold");
            case Change.Gap gap -> missing("gap");
            case Change.First first -> first();
            case Change.NoNumber none -> throw new IllegalStateException("a number that is not there did not change");
        };
    }

    private VerdictWording chance(Difference difference) {
        boolean same = difference.from().rounded() == difference.to().rounded();
        String kind = same ? "same" : "chance";
        return changed(kind, words.get("verdict." + kind + "." + span()), difference);
    }

    private VerdictWording changed(String kind, String sentence, Difference difference) {
        Base before = reading.base().before();
        String was = words.get(
                "verdict.before",
                Slots.of("before", words.periodFirst(before)).and("fact", reading.fact(difference.from(), before)));
        String smallest = words.get("verdict.smallest", "smallest", "" + difference.smallest());
        return new VerdictWording(subject(kind), sentence, List.of(smallest, was));
    }

    private VerdictWording few(int needed) {
        boolean indicative = score.n() < Score.ENOUGH;
        List<String> next = new ArrayList<>(indicative());
        next.add(words.get("verdict.needed." + span(), "needed", "" + needed));
        return new VerdictWording(
                subject(indicative ? "indicative" : "few"),
                words.get(indicative ? "verdict.few" : "verdict.fewBefore." + span()),
                next);
    }

    private VerdictWording missing(String why) {
        String kind = score.n() < Score.ENOUGH ? "indicative" : "few";
        return new VerdictWording(subject(kind), words.get("verdict." + why + "Before." + span()), indicative());
    }

    private VerdictWording first() {
        return new VerdictWording(subject("first"), words.get("verdict.first"), indicative());
    }

    private List<String> indicative() {
        return score.n() < Score.ENOUGH
                ? List.of(words.get("verdict.indicative", "answered", "" + score.n()))
                : List.of();
    }

    /** The number, and of what it is where it is of more than the month. */
    private String subject(String kind) {
        String number = Figures.signed(score.rounded());
        String of = reading.ofMonth() ? number : words.get("subject.base." + span(), "number", number);
        return words.get("subject." + kind, "number", of);
    }

    private String span() {
        return ReportWording.key(reading.base().span());
    }
}
