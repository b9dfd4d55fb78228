package fi.kuule.views;

import fi.kuule.disclosure.Disclosure;
import fi.kuule.disclosure.Published;
import fi.kuule.masking.Masking;
import fi.kuule.report.Quotes;
import fi.kuule.score.Floor;
import fi.kuule.score.Score;
import fi.kuule.score.Tally;
import java.util.List;

/** Explains what is not shown, with examples that are decided and masked as reports are. */
final class HidingRules {
    private final MethodWording words;

    HidingRules(MethodWording words) {
        this.words = words;
    }

    List<MethodFigure> all() {
        return List.of(floor(), comments());
    }

    private MethodFigure floor() {
        Slots rule =
                Slots.of("floor", Floor.USUAL).and("sensitive", Floor.of(true)).and("enough", Score.ENOUGH);
        return words.figure(
                "floor",
                words.table(
                        "floor",
                        List.of(
                                row("floor.few", Tally.of(0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 2)),
                                row("floor.alike", Tally.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 5)),
                                row("floor.some", Tally.of(0, 0, 0, 0, 0, 0, 2, 0, 3, 4, 5)),
                                row("floor.alikeMore", Tally.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 7)),
                                row("floor.many", MethodExample.LIBRARY))),
                words.fact("floor", "rule", rule),
                words.fact("floor", "source"));
    }

    private List<String> row(String key, Tally tally) {
        return List.of(words.get(key, Slots.of("n", tally.n())), told(tally, false), told(tally, true));
    }

    private String told(Tally tally, boolean sensitive) {
        return words.get(
                switch (Disclosure.publish(tally, sensitive)) {
                    case Published.NoAnswers none -> "floor.told.nothing";
                    case Published.BelowFloor below -> "floor.told.nothing";
                    case Published.Unanimous unanimous -> "floor.told.unanimous";
                    case Published.Classes classes -> "floor.told.classes";
                    case Published.Histogram histogram -> "floor.told.histogram";
                });
    }

    private MethodFigure comments() {
        String written = words.get("comments.sample");
        ShownComments shown = ShownComments.onPage(words.report(), new Quotes.Mixed<>(List.of(Masking.mask(written))));
        Slots example = Slots.of("written", written).and("shown", shown.texts().getFirst());
        return words.figure(
                "comments",
                words.fact("comments", "rule"),
                words.fact("comments", "example", example),
                words.fact("comments", "source"));
    }
}
