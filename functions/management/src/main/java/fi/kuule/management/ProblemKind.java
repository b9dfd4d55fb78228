package fi.kuule.management;

import java.util.Locale;

/** The kinds of problem that the API tells (RFC 9457): a status and a title each. */
enum ProblemKind {
    NOT_JSON(400, "The body is not JSON"),
    INVALID_DOCUMENT(400, "The document is not as it should be"),
    INVALID_REQUEST(400, "The request is not as it should be"),
    NOT_UTF8(400, "The body has lost characters on its way"),
    NOT_CSV(400, "The file is not CSV"),
    UNAUTHORIZED(401, "The request has no valid key"),
    UNKNOWN_PATH(404, "There is nothing at this path"),
    NOT_FOUND(404, "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "This path does not take this method"),
    CONFLICT(409, "This cannot be done now"),
    UNDER_WAY(409, "The same request is under way"),
    TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_TYPE(415, "The body is of another type than this path takes"),
    INVALID_LIST(422, "The contact list has faults; no wave was made"),
    UNFIT_FILE(422, "The file does not have the columns of the mapping"),
    TORN_ARCHIVE(422, "The archive is not whole"),
    INVALID_WAVE(422, "No wave can be made of this"),
    KEY_REUSED(422, "The key was sent with another request"),
    UNAVAILABLE(503, "Not now; try again in a moment");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String type() {
        return "urn:kuule:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
