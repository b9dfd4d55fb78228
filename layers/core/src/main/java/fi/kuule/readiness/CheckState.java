package fi.kuule.readiness;

/** How it stands with one of the things that sending needs. */
public enum CheckState {
    OK,
    MISSING,
    WRONG,
    /** Could not be found out now. */
    UNKNOWN
}
