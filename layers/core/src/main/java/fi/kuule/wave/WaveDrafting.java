package fi.kuule.wave;

import fi.kuule.mail.AddressRole;
import fi.kuule.organisation.Slug;
import fi.kuule.survey.Survey;
import fi.kuule.survey.SurveyId;
import fi.kuule.survey.Surveys;
import fi.kuule.wave.Batch.BatchId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Makes a draft of a wave: batches first, then the wave, then the queue. What stops halfway leaves nothing that could be sent: nothing is
 * sent from a draft, and batches expire.
 */
public final class WaveDrafting {
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
        return draft(newId(), id, contacts, duplicates, opens, closes);
    }

    public WaveId newId() {
        return new WaveId(Slug.random(random));
    }

    /** The same under an id that the caller has chosen. When it is that of a wave already, that wave is what an earlier attempt made of this list. */
    public Drafting draft(
            WaveId wave,
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
        return refusal.orElseGet(() -> make(wave, survey.get(), contacts, duplicates, period));
    }

    /** Queues the batches also of a wave that was there: whoever made it may have stopped just before. */
    private Drafting make(WaveId id, Survey survey, List<Contact> contacts, int duplicates, Period period) {
        Wave wave = waves.find(id).orElseGet(() -> add(id, survey, contacts, duplicates, period));
        queue.send(IntStream.range(0, wave.batches())
                .mapToObj(number -> new BatchId(id, number))
                .toList());
        return new Drafting.Made(wave);
    }

    private Wave add(WaveId id, Survey survey, List<Contact> contacts, int duplicates, Period period) {
        int written = write(id, contacts);
        Wave wave = new Wave(
                id,
                survey.ref(),
                WaveState.DRAFT,
                period.opens,
                period.closes,
                written,
                contacts.size() + duplicates,
                duplicates,
                sharedAddresses(contacts),
                clock.instant(),
                Wave.FIRST_REVISION);
        waves.add(wave);
        return wave;
    }

    private static int sharedAddresses(List<Contact> contacts) {
        return Math.toIntExact(contacts.stream()
                .flatMap(contact -> contact.address().stream())
                .filter(address -> address.role() == AddressRole.SHARED)
                .count());
    }

    /** Returns how many batches it made. */
    private int write(WaveId wave, List<Contact> contacts) {
        int written = 0;
        for (int from = 0; from < contacts.size(); from += Batch.MAX_CONTACTS) {
            int to = Math.min(contacts.size(), from + Batch.MAX_CONTACTS);
            batches.put(new Batch(new BatchId(wave, written++), contacts.subList(from, to)));
        }
        return written;
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
