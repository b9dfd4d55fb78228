package fi.kuule.organisation;

/** The id of a service, such as {@code kirjasto}. */
public record ServiceId(String value) {
    public ServiceId {
        Slug.require("service id", value);
    }
}
