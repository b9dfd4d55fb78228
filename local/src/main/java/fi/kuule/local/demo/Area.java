package fi.kuule.local.demo;

/** Where in the municipality; with its share of residents and how readily they answer (logit). */
enum Area {
    KIRKONKYLA("kirkonkyla", .46, .05),
    ASEMANSEUTU("asemanseutu", .22, 0),
    ITAKYLAT("itakylat", .17, -.10),
    LANSIKYLAT("lansikylat", .15, .10);

    final String label;
    final double share;
    final double readiness;

    Area(String label, double share, double readiness) {
        this.label = label;
        this.share = share;
        this.readiness = readiness;
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
