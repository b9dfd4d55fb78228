package fi.kuule.score;

import fi.kuule.organisation.ServiceId;
import fi.kuule.wave.Population;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WayOut;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What became of the people asked, by wave: counts as of a night, of each service in all and by population and stratum. */
public interface Dispositions {
    void put(WaveId wave, Map<ServiceId, Counts> counts);

    Optional<Map<ServiceId, Counts>> of(WaveId wave);

    /** Replaces what is known of one service, by population. */
    void putStrata(WaveId wave, ServiceId service, Map<Population, StratumDispositions> counts);

    /** By population; nothing before the first night, and of waves that were over before strata were counted. */
    Map<Population, StratumDispositions> strata(WaveId wave, ServiceId service);

    /** Replaces who took part, by population, as it is known when the wave ends. */
    void putParticipation(WaveId wave, ServiceId service, Map<Population, Participation> counts);

    /** By population; nothing before the wave ended, and of waves that were over before this was counted. */
    Map<Population, Participation> participation(WaveId wave, ServiceId service);

    /**
     * @param sent mails handed over, whatever came of them, and letters; {@code bounced} of these came back
     * @param left who left without answering, by how; nobody where a way is missing
     */
    record Counts(int asked, int sent, int bounced, int answered, Map<WayOut, Integer> left) {
        public Counts {
            left = Map.copyOf(left);
        }

        /** Nobody was asked. */
        public static final Counts NOBODY = new Counts(0, 0, 0, 0);

        /** Nobody left. */
        public Counts(int asked, int sent, int bounced, int answered) {
            this(asked, sent, bounced, answered, Map.of());
        }

        /** The same, had only those been asked whose mail or letter went. */
        Counts ofSent() {
            return new Counts(sent, sent, bounced, answered, left);
        }

        public int left(WayOut way) {
            return left.getOrDefault(way, 0);
        }

        /** Those of two services, or of two waves. */
        public Counts plus(Counts other) {
            Map<WayOut, Integer> both = new EnumMap<>(WayOut.class);
            left.forEach((way, count) -> both.merge(way, count, Integer::sum));
            other.left.forEach((way, count) -> both.merge(way, count, Integer::sum));
            return new Counts(
                    asked + other.asked, sent + other.sent, bounced + other.bounced, answered + other.answered, both);
        }
    }
}
