package fi.kuule.report;

/** How many were asked, and how many of them answered. */
public record Turnout(int asked, int answered) {
    public Turnout {
        if (answered < 0 || answered > asked) throw new IllegalArgumentException(answered + " answered of " + asked);
    }

    Turnout plus(Turnout other) {
        return new Turnout(asked + other.asked, answered + other.answered);
    }
}
