package fi.kuule.local.demo;

/** Whether a comment praises or blames; follows from the score, not always. */
enum Sentiment {
    POSITIVE("+"),
    NEGATIVE("-"),
    NEUTRAL("0");

    final String sign;

    Sentiment(String sign) {
        this.sign = sign;
    }

    static Sentiment draw(Draws.Sequence draws, int score) {
        double draw = draws.next();
        if (score <= 6) return draw < .85 ? NEGATIVE : NEUTRAL;
        if (score >= 9) return draw < .93 ? POSITIVE : NEUTRAL;
        if (draw < .55) return POSITIVE;
        return draw < .80 ? NEGATIVE : NEUTRAL;
    }
}
