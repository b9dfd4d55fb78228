package fi.kuule.local;

/** The local cloud cannot start, for a reason that a person can mend; the message is one sentence for that person. */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StartRefused(String message) {
        super(message);
    }
}
