package fi.kuule.wave;

/** The SHA-256 of a link's token, 43 URL-safe characters: all that is stored of a link. */
public record InvitationId(String value) {
    public InvitationId {
        if (!value.matches("[A-Za-z0-9_-]{43}"))
            throw new IllegalArgumentException("an invitation id has 43 characters");
    }
}
