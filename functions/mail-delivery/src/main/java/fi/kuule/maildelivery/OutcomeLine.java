package fi.kuule.maildelivery;

import fi.kuule.mail.Delivery;
import fi.kuule.mail.MailId;

/** What the log says of a mail: its fate, and nothing that leads to a citizen. */
final class OutcomeLine {
    private OutcomeLine() {}

    static String of(MailId mail, Delivery delivery) {
        return mail.inLog() + " " + outcome(delivery) + "\n";
    }

    /** Where it broke and what kind of fault; not what the fault says, since a mail service quotes addresses. */
    static String ofFailure(String message, RuntimeException failure) {
        return "message=" + message + " outcome=failed " + cause(failure) + "\n";
    }

    /** Mails went and are missing in the minutes by which the breaker judges: it then thinks worse of what comes back, not better. */
    static String ofUncounted(RuntimeException failure) {
        return "outcome=uncounted " + cause(failure) + "\n";
    }

    private static String cause(RuntimeException failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return "cause=" + failure.getClass().getSimpleName()
                + (trace.length == 0 ? "" : " at=" + trace[0].getClassName() + ":" + trace[0].getLineNumber());
    }

    private static String outcome(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Sent sent -> "outcome=sent";
            case Delivery.SentBefore before -> "outcome=sent-before state=" + before.state();
            case Delivery.Refused refused -> "outcome=refused";
            case Delivery.Dropped dropped -> "outcome=dropped reason=" + dropped.reason();
            case Delivery.Later later -> "outcome=later cause=" + later.cause();
        };
    }
}
