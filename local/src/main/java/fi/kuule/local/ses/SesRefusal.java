package fi.kuule.local.ses;

/** SES says no. The message names no address. */
final class SesRefusal extends Exception {
    private static final long serialVersionUID = 1;
    private final int status;
    private final String type;

    SesRefusal(int status, String type, String message) {
        super(message);
        this.status = status;
        this.type = type;
    }

    static SesRefusal badRequest(String message) {
        return new SesRefusal(400, "BadRequestException", message);
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }
}
