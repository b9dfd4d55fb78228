package fi.kuule.views;

import fi.kuule.score.Floor;
import fi.kuule.score.NonresponseBounds;
import fi.kuule.score.ResponseRate;
import fi.kuule.score.Score;
import fi.kuule.score.Shares;
import java.util.List;

/** Explains what a report says of those who were asked, with examples that the formulas work out. */
final class AskedFigures {
    private static final int NOT_USED = 6;

    private final MethodWording words;
    private final Figures figures;

    AskedFigures(MethodWording words) {
        this.words = words;
        this.figures = words.figures();
    }

    List<MethodFigure> all() {
        return List.of(rate(), silent());
    }

    private MethodFigure rate() {
        int n = MethodExample.NOW.n();
        int eligible = MethodExample.ASKED - NOT_USED;
        Slots example = Slots.of("n", n)
                .and("asked", MethodExample.ASKED)
                .and("rate", figures.percent(Shares.percent(n, MethodExample.ASKED)))
                .and("notUsed", NOT_USED)
                .and("eligible", eligible)
                .and("other", figures.percent(Shares.percent(n, eligible)));
        return words.figure(
                "rate",
                words.fact("rate", "formula"),
                words.fact("rate", "example", example),
                words.fact("rate", "shown", Slots.of("floor", Floor.USUAL)),
                words.fact("rate", "source"));
    }

    private MethodFigure silent() {
        Score now = MethodExample.NOW;
        double rate = ResponseRate.of(now.n(), MethodExample.ASKED).orElseThrow();
        NonresponseBounds bounds = NonresponseBounds.of(now.points(), rate);
        Slots example = Slots.of("n", now.n())
                .and("asked", MethodExample.ASKED)
                .and("rate", figures.decimal(rate, 3))
                .and("points", figures.decimal(now.points()))
                .and("rest", figures.decimal(1 - rate, 3))
                .and("lower", words.signed(bounds.lower()))
                .and("upper", words.signed(bounds.upper()))
                .and("worst", Figures.signed((int) Math.floor(bounds.lower())))
                .and("best", Figures.signed((int) Math.ceil(bounds.upper())));
        return words.figure(
                "silent",
                words.fact("silent", "formula"),
                words.fact("silent", "example", example),
                words.fact("silent", "shown"),
                words.fact("silent", "source"));
    }
}
