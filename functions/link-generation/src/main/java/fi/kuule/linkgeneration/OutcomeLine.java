package fi.kuule.linkgeneration;

import fi.kuule.wave.AskedCounts;
import fi.kuule.wave.AskedCounts.SkipReason;
import fi.kuule.wave.Batch.BatchId;
import fi.kuule.wave.InvitationMaking.Making;

/** What the log says of a batch: ids and counts. */
final class OutcomeLine {
    private OutcomeLine() {}

    static String of(BatchId batch, Making making) {
        return "wave=" + batch.wave().value() + " batch=" + batch.number() + " " + outcome(making);
    }

    /** Our exceptions name act and key, the SDK's service and request: neither holds personal data. */
    static String ofFailure(String message, RuntimeException failure) {
        return "message=" + message + " outcome=failed cause=\""
                + failure.toString().replaceAll("[\\s\"]+", " ") + "\"";
    }

    private static String outcome(Making making) {
        return switch (making) {
            case Making.Made made -> "outcome=made " + counts(made.counts());
            case Making.Gone gone -> "outcome=gone";
            case Making.Dropped dropped -> "outcome=dropped";
        };
    }

    private static String counts(AskedCounts counts) {
        return "asked=" + counts.total() + " quiet=" + counts.skipped(SkipReason.QUIET_PERIOD) + " stopped="
                + counts.stopped();
    }
}
