package fi.kuule.local.demo;

import fi.kuule.language.Language;

/** Where in the municipality; with its share of residents and how readily they answer (logit). */
enum Area {
    KIRKONKYLA("kirkonkylä", .46, .05, "kirkonkylällä", "i kyrkbyn", "in the village centre"),
    ASEMANSEUTU("asemanseutu", .22, 0, "asemanseudulla", "vid stationen", "near the station"),
    ITAKYLAT("itäkylät", .17, -.10, "itäkylillä", "i östra byarna", "in the eastern villages"),
    LANSIKYLAT("länsikylät", .15, .10, "länsikylillä", "i västra byarna", "in the western villages");

    final String label;
    final double share;
    final double readiness;
    private final String inFinnish;
    private final String inSwedish;
    private final String inEnglish;

    Area(String label, double share, double readiness, String inFinnish, String inSwedish, String inEnglish) {
        this.label = label;
        this.share = share;
        this.readiness = readiness;
        this.inFinnish = inFinnish;
        this.inSwedish = inSwedish;
        this.inEnglish = inEnglish;
    }

    /** "In" this area, as the people there say it. */
    String in(Language language) {
        return switch (language) {
            case FI, FI_SELKO -> inFinnish;
            case SV -> inSwedish;
            case EN -> inEnglish;
        };
    }

    boolean isRemote() {
        return this == ITAKYLAT || this == LANSIKYLAT;
    }

    static Area at(double draw) {
        double sum = 0;
        for (Area area : values()) {
            sum += area.share;
            if (draw < sum) return area;
        }
        return LANSIKYLAT;
    }
}
