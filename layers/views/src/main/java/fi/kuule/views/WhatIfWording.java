package fi.kuule.views;

import fi.kuule.report.WhatIf;
import fi.kuule.score.Score;
import java.util.List;

/** How far a few answers would move the number. */
final class WhatIfWording {
    private WhatIfWording() {}

    static List<String> of(ReportWording words, Score score) {
        WhatIf what = WhatIf.of(score);
        return List.of(
                words.get(
                        "whatIf.moves",
                        Slots.of("answers", what.answers())
                                .and("nines", Math.abs(what.moreNines()))
                                .and("zeros", Math.abs(what.moreZeros()))),
                words.get("whatIf.so"));
    }
}
