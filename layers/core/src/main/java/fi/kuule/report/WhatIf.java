package fi.kuule.report;

import fi.kuule.score.Score;

/**
 * How far a few answers would move a number: what one makes of a change should not hang on them. In whole points as shown.
 *
 * @param answers how many
 * @param moreNines by how much it would move if so many more had answered nine
 * @param moreZeros if so many more had answered nought
 */
public record WhatIf(int answers, int moreNines, int moreZeros) {
    private static final int USUAL = 3;

    /** Three answers. */
    public static WhatIf of(Score score) {
        return of(score, USUAL);
    }

    static WhatIf of(Score score, int answers) {
        Score nines = Score.of(score.detractors(), score.passives(), score.promoters() + answers)
                .orElseThrow();
        Score zeros = Score.of(score.detractors() + answers, score.passives(), score.promoters())
                .orElseThrow();
        return new WhatIf(answers, nines.rounded() - score.rounded(), zeros.rounded() - score.rounded());
    }
}
