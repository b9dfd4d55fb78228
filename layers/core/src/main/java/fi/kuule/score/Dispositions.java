package fi.kuule.score;

import fi.kuule.organisation.ServiceId;
import fi.kuule.wave.WaveId;
import java.util.Map;
import java.util.Optional;

/** What became of the people asked, by wave: counts as of a night. */
public interface Dispositions {
    void put(WaveId wave, Map<ServiceId, Counts> counts);

    Optional<Map<ServiceId, Counts>> of(WaveId wave);

    /** @param sent mails handed over, whatever came of them, and letters; {@code bounced} of these came back */
    record Counts(int asked, int sent, int bounced, int answered) {}
}
