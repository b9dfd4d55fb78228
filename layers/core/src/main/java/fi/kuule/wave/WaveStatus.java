package fi.kuule.wave;

import fi.kuule.organisation.ServiceId;
import fi.kuule.survey.Privacy;
import fi.kuule.survey.Surveys;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells how far a wave has come. */
public final class WaveStatus {
    /** With fewer asked, an anonymous service will publish nothing. */
    public static final int FEW = 5;

    private final Waves waves;
    private final Surveys surveys;
    private final Asked asked;

    public WaveStatus(Waves waves, Surveys surveys, Asked asked) {
        this.waves = waves;
        this.surveys = surveys;
        this.asked = asked;
    }

    /** Empty when there is no such wave. */
    public Optional<Status> of(WaveId id) {
        return waves.find(id).map(this::of);
    }

    private Status of(Wave wave) {
        List<AskedCounts> done = asked.of(wave.id());
        AskedCounts counts = done.stream().reduce(AskedCounts.NONE, AskedCounts::plus);
        return new Status(wave, done.size(), counts, anonymous(wave) ? few(counts) : List.of());
    }

    private boolean anonymous(Wave wave) {
        return surveys.find(wave.survey())
                .filter(survey -> survey.privacy() == Privacy.ANONYMOUS)
                .isPresent();
    }

    private static List<ServiceId> few(AskedCounts counts) {
        return counts.asked().keySet().stream()
                .filter(service -> counts.of(service) < FEW)
                .sorted(Comparator.comparing(ServiceId::value))
                .toList();
    }

    /**
     * @param batchesDone of {@link Wave#batches()}; the counts are final when all are
     * @param counts who was asked, and who was skipped by reason
     * @param few services of an anonymous survey with fewer than {@link #FEW} asked
     */
    public record Status(Wave wave, int batchesDone, AskedCounts counts, List<ServiceId> few) {
        public Status {
            few = List.copyOf(few);
        }

        /** Whether every invitation is made. */
        public boolean ready() {
            return batchesDone == wave.batches();
        }
    }
}
