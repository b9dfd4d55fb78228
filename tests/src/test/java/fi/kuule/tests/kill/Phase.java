package fi.kuule.tests.kill;

/** What is going on when the cloud is killed. */
enum Phase {
    IMPORT("a contact list is read and its invitations are made", 400),
    SENDING("a wave sends its mail", 1_500),
    ANSWERING("people answer", 800),
    AGGREGATION("nights count, seal and close", 400);

    final String what;

    /** How long it takes, before anybody has measured it. */
    final long milliseconds;

    Phase(String what, long milliseconds) {
        this.what = what;
        this.milliseconds = milliseconds;
    }
}
