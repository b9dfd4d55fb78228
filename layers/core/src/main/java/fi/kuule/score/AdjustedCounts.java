package fi.kuule.score;

/**
 * Class counts with three pseudo-answers added (¾ detractors, 1½ passives, ¾ promoters), as B. Rocks' adjusted Wald method has them
 * (The American Statistician 70, 2016, pp. 365-372). Shares, not points.
 */
record AdjustedCounts(double detractors, double passives, double promoters) {
    static AdjustedCounts of(Score score) {
        return new AdjustedCounts(score.detractors() + 0.75, score.passives() + 1.5, score.promoters() + 0.75);
    }

    double n() {
        return detractors + passives + promoters;
    }

    double score() {
        return (promoters - detractors) / n();
    }

    /** Variance of one answer on the -1, 0, +1 scale. */
    double variance() {
        return (promoters + detractors) / n() - score() * score();
    }

    /** Variance of the score. */
    double error() {
        return variance() / n();
    }

    /** The closed-form neighbour of {@link ScoreInterval}, in points. */
    ScoreInterval interval(double confidence) {
        double margin = Normal.critical(confidence) * Math.sqrt(error());
        return new ScoreInterval(100 * Math.max(-1, score() - margin), 100 * Math.min(1, score() + margin));
    }
}
