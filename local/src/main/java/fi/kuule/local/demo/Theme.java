package fi.kuule.local.demo;

/** What a comment is about, with its share of comments. */
enum Theme {
    RESPONSE_TIME("response-time", .20),
    ENCOUNTER("encounter", .18),
    ACCESS("access", .15),
    GUIDANCE("guidance", .13),
    DIGITAL("digital", .12),
    /** Only of roads. */
    ROADS("roads", .10),
    PRICE("price", .05),
    SAFETY("safety", .04),
    THANKS("thanks", .03);

    final String label;
    final double share;

    Theme(String label, double share) {
        this.label = label;
        this.share = share;
    }

    boolean suits(TownService service) {
        return this != ROADS || service == TownService.TIET_JA_VESI;
    }

    static Theme draw(Draws.Sequence draws, TownService service) {
        double all = 0;
        for (Theme theme : values()) if (theme.suits(service)) all += theme.share;
        double left = draws.next() * all;
        for (Theme theme : values()) {
            if (!theme.suits(service)) continue;
            left -= theme.share;
            if (left < 0) return theme;
        }
        return THANKS;
    }
}
