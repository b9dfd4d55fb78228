package fi.kuule.score;

import fi.kuule.organisation.Service;

/** How many must have answered before anything is shown or kept of a group. A decision of the controller, not law: docs/privacy.md. */
public final class Floor {
    /** Groups smaller than this are not shown or kept. */
    public static final int USUAL = 5;

    private static final int SENSITIVE = 10;

    private Floor() {}

    public static int of(Service service) {
        return of(service.sensitive());
    }

    public static int of(boolean sensitive) {
        return sensitive ? SENSITIVE : USUAL;
    }
}
