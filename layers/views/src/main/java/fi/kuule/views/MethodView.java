package fi.kuule.views;

import fi.kuule.language.Language;
import fi.kuule.score.Score;
import java.util.List;
import java.util.stream.Stream;

/**
 * How every number of a report is worked out.
 *
 * @param lead what the page is and what its examples are about
 * @param limits what no number tells
 */
public record MethodView(
        List<String> lead, String contents, List<MethodPart> parts, String limitsHeading, List<String> limits) {
    static MethodView of(Language language) {
        MethodWording words = new MethodWording(language);
        return new MethodView(
                words.lines("lead", people()),
                words.get("contents"),
                parts(words),
                words.get("limits.heading"),
                words.lines("limits", Slots.NONE));
    }

    private static Slots people() {
        Score now = MethodExample.NOW;
        return Slots.of("asked", MethodExample.ASKED)
                .and("n", now.n())
                .and("detractors", now.detractors())
                .and("passives", now.passives())
                .and("promoters", now.promoters())
                .and("before", Figures.signed(MethodExample.BEFORE.rounded()));
    }

    private static List<MethodPart> parts(MethodWording words) {
        List<MethodFigure> reported = Stream.of(
                        new ScoreFigures(words).all(), new ChangeFigures(words).all(), new AskedFigures(words).all())
                .flatMap(List::stream)
                .toList();
        return List.of(
                words.part("report", reported),
                words.part("hiding", new HidingRules(words).all()),
                words.part("closer", new CloserFigures(words).all()));
    }
}
