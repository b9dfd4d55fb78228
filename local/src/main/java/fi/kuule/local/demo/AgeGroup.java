package fi.kuule.local.demo;

/** How old; with the group's share of residents, how many of it gave an e-mail address, and how readily it answers (logit). */
enum AgeGroup {
    CHILDREN("0-15", .150, 0, 0),
    YOUNG("16-29", .120, .93, -.75),
    PARENTS("30-44", .165, .94, -.35),
    MIDDLE("45-64", .270, .88, 0),
    RETIRED("65-74", .155, .72, .45),
    OLD("75+", .140, .41, .10);

    final String label;
    final double share;
    final double emailKnown;
    final double readiness;

    AgeGroup(String label, double share, double emailKnown, double readiness) {
        this.label = label;
        this.share = share;
        this.emailKnown = emailKnown;
        this.readiness = readiness;
    }

    static AgeGroup at(double draw) {
        double sum = 0;
        for (AgeGroup group : values()) {
            sum += group.share;
            if (draw < sum) return group;
        }
        return OLD;
    }
}
