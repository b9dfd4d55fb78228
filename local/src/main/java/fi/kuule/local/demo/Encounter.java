package fi.kuule.local.demo;

/**
 * One resident's contact with one service in one month, and what would come of asking about it.
 *
 * @param month months from the beginning
 * @param score what the resident thinks, whether or not asked
 */
record Encounter(int month, TownService service, Resident resident, int score, Outcome outcome) {
    enum Outcome {
        /** No address, or asked in this or one of the two previous months. */
        NOT_INVITED,
        BOUNCED,
        SILENT,
        /** Answered the first question only. */
        PARTIAL,
        COMPLETE
    }

    boolean invited() {
        return outcome != Outcome.NOT_INVITED;
    }

    boolean answered() {
        return outcome == Outcome.PARTIAL || outcome == Outcome.COMPLETE;
    }

    /** The address of the encounter's own draws. */
    long key() {
        return key(month, service, resident);
    }

    static long key(int month, TownService service, Resident resident) {
        return (month * 16L + service.number - 1) * 65536 + resident.number();
    }
}
