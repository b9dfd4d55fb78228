package fi.kuule.tests.security;

/** A policy says something that is not understood here; nothing may be passed over in silence. */
final class UnknownPolicy extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnknownPolicy(String what) {
        super("unknown in a policy of template.yaml: " + what);
    }
}
