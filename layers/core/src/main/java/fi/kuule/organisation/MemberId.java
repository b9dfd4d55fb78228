package fi.kuule.organisation;

/** The id of a member. */
public record MemberId(String value) {
    public MemberId {
        Slug.require("member id", value);
    }
}
