package fi.kuule.report;

import fi.kuule.disclosure.Published;

/** What a month is like for its reader, before anything else is said. */
public enum Situation {
    NOT_ASKED,
    /** People were asked, and nobody answered. */
    NO_ANSWERS,
    /** Too few answered for a number of the month. */
    BELOW_FLOOR,
    /** Few answered, and all alike: a number would tell everybody's answer. */
    UNANIMOUS,
    /** There is a number, and none before it. */
    FIRST,
    /** The number fell, and chance hardly explains it. */
    FELL,
    /** The number rose, and chance hardly explains it. */
    ROSE,
    USUAL;

    public static Situation of(Report report) {
        return switch (report.published()) {
            case Published.NoAnswers none -> report.own().asked() ? NO_ANSWERS : NOT_ASKED;
            case Published.BelowFloor below -> BELOW_FLOOR;
            case Published.Unanimous unanimous -> UNANIMOUS;
            case Published.Classes classes -> ofNumber(report);
            case Published.Histogram histogram -> ofNumber(report);
        };
    }

    /** Of the headline's number, which a longer time has where the month tells none. */
    public static Situation ofNumber(Report report) {
        return counted(Changes.of(report).before());
    }

    /** Whether the headline's number did so, or the year against the one before. */
    public boolean happened(Report report) {
        return ofNumber(report) == this || ofYear(report) == this;
    }

    private static Situation ofYear(Report report) {
        return YearChanges.of(report.services())
                .of(report.service())
                .map(YearChanges.YearChange::difference)
                .filter(Difference::stands)
                .map(difference -> difference.points() > 0 ? ROSE : FELL)
                .orElse(USUAL);
    }

    /** What a reader must hear first: that a number rose or fell beyond chance, of whatever time, else what the month is like. */
    public static Situation first(Report report) {
        Situation number = ofNumber(report);
        return number == FELL || number == ROSE ? number : of(report);
    }

    private static Situation counted(Change change) {
        return switch (change) {
            case Change.Rose rose -> ROSE;
            case Change.Fell fell -> FELL;
            case Change.First first -> FIRST;
            case Change.Chance chance -> USUAL;
            case Change.TooFew few -> USUAL;
            case Change.Untold untold -> USUAL;
            case Change.Gap gap -> USUAL;
            case Change.NoNumber none -> USUAL;
        };
    }
}
