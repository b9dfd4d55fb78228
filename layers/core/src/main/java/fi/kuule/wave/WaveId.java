package fi.kuule.wave;

import fi.kuule.organisation.Slug;

/** The id of a wave, made when its contact list comes. */
public record WaveId(String value) {
    public WaveId {
        Slug.require("wave id", value);
    }
}
