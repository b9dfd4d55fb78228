package fi.kuule.wave;

import fi.kuule.survey.Survey;
import fi.kuule.survey.SurveyId;
import fi.kuule.survey.Surveys;
import fi.kuule.wave.Batch.BatchId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Makes a draft of a wave: batches first, then the wave, then the queue. What stops halfway leaves nothing that could be sent: nothing is
 * sent from a draft, and batches expire.
 */
public final class WaveDrafting {
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int ID_LENGTH = 10;

    private final Surveys surveys;
    private final Batches batches;
    private final Waves waves;
    private final BatchQueue queue;
    private final InstantSource clock;
    private final ZoneId zone;
    private final RandomGenerator random;

    public WaveDrafting(
            Surveys surveys,
            Batches batches,
            Waves waves,
            BatchQueue queue,
            InstantSource clock,
            ZoneId zone,
            RandomGenerator random) {
        this.surveys = surveys;
        this.batches = batches;
        this.waves = waves;
        this.queue = queue;
        this.clock = clock;
        this.zone = zone;
        this.random = random;
    }

    /** Asks by the newest version of the survey; {@code opens} and {@code closes} narrow the survey's own period. */
    public Drafting draft(
            SurveyId id,
            List<Contact> contacts,
            int duplicates,
            Optional<LocalDate> opens,
            Optional<LocalDate> closes) {
        if (contacts.isEmpty()) return new Drafting.Empty();
        Optional<Survey> survey = surveys.newest(id);
        if (survey.isEmpty()) return new Drafting.UnknownSurvey();
        Period period = Period.of(survey.get(), opens, closes);
        Optional<Drafting> refusal = period.refusal(survey.get(), today());
        return refusal.orElseGet(() -> make(survey.get(), contacts, duplicates, period));
    }

    private Drafting make(Survey survey, List<Contact> contacts, int duplicates, Period period) {
        WaveId id = newId();
        List<BatchId> written = write(id, contacts);
        Wave wave = new Wave(
                id,
                survey.ref(),
                WaveState.DRAFT,
                period.opens,
                period.closes,
                written.size(),
                contacts.size() + duplicates,
                duplicates,
                clock.instant(),
                Wave.FIRST_REVISION);
        waves.add(wave);
        queue.send(written);
        return new Drafting.Made(wave);
    }

    private List<BatchId> write(WaveId wave, List<Contact> contacts) {
        List<BatchId> written = new ArrayList<>();
        for (int from = 0; from < contacts.size(); from += Batch.MAX_CONTACTS) {
            int to = Math.min(contacts.size(), from + Batch.MAX_CONTACTS);
            BatchId id = new BatchId(wave, written.size());
            batches.put(new Batch(id, contacts.subList(from, to)));
            written.add(id);
        }
        return written;
    }

    private WaveId newId() {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < ID_LENGTH; i++) id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        return new WaveId(id.toString());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** What came of it. */
    public sealed interface Drafting {
        record Made(Wave wave) implements Drafting {}

        record UnknownSurvey() implements Drafting {}

        /** There is nobody to ask. */
        record Empty() implements Drafting {}

        /** The last day of answering has passed. */
        record PeriodOver(LocalDate closed) implements Drafting {}

        /** The days asked for do not lie within the survey's, or not in this order. */
        record PeriodOutsideSurvey(LocalDate opens, LocalDate closes) implements Drafting {}
    }

    private record Period(LocalDate opens, LocalDate closes) {
        static Period of(Survey survey, Optional<LocalDate> opens, Optional<LocalDate> closes) {
            return new Period(opens.orElse(survey.opens()), closes.orElse(survey.closes()));
        }

        Optional<Drafting> refusal(Survey survey, LocalDate today) {
            boolean inside =
                    !opens.isBefore(survey.opens()) && !closes.isAfter(survey.closes()) && !closes.isBefore(opens);
            if (!inside) return Optional.of(new Drafting.PeriodOutsideSurvey(survey.opens(), survey.closes()));
            return closes.isBefore(today) ? Optional.of(new Drafting.PeriodOver(closes)) : Optional.empty();
        }
    }
}
