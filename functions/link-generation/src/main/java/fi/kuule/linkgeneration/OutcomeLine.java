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

    /** Where it broke and what kind of fault; not what the fault says: who cannot read a batch may quote the contact at which it stopped. */
    static String ofFailure(String message, RuntimeException failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return "message=" + message + " outcome=failed cause="
                + failure.getClass().getSimpleName()
                + (trace.length == 0 ? "" : " at=" + trace[0].getClassName() + ":" + trace[0].getLineNumber());
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
