package fi.kuule.wave;

import fi.kuule.organisation.Service;
import fi.kuule.organisation.ServiceId;
import fi.kuule.organisation.Services;
import fi.kuule.organisation.Stratum;
import fi.kuule.survey.Privacy;
import fi.kuule.survey.Survey;
import fi.kuule.survey.Surveys;
import fi.kuule.wave.Batch.BatchId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Starts, pauses, resumes, stops and withdraws waves. Mail goes only while a wave runs, so each takes effect within a minute. */
public final class WaveControl {
    /** So few people would know each other's answers. */
    public static final int ANONYMOUS_MINIMUM = 20;

    private static final int ATTEMPTS = 5;

    private final Waves waves;
    private final Surveys surveys;
    private final Services services;
    private final Asked asked;
    private final BatchQueue queue;
    private final CellMaps cellMaps;
    private final InstantSource clock;
    private final ZoneId zone;
    private final StartCheck check;

    public WaveControl(
            Waves waves,
            Surveys surveys,
            Services services,
            Asked asked,
            BatchQueue queue,
            CellMaps cellMaps,
            InstantSource clock,
            ZoneId zone,
            StartCheck check) {
        this.waves = waves;
        this.surveys = surveys;
        this.services = services;
        this.asked = asked;
        this.queue = queue;
        this.cellMaps = cellMaps;
        this.clock = clock;
        this.zone = zone;
        this.check = check;
    }

    /** Runs a draft whose invitations are all made; of one that stopped halfway, sees to it that they will be. */
    public Change start(WaveId id) {
        return change(id, WaveState.DRAFT, WaveState.RUNNING, this::prepare);
    }

    public Change pause(WaveId id) {
        return change(id, WaveState.RUNNING, WaveState.PAUSED, wave -> Optional.empty());
    }

    public Change resume(WaveId id) {
        return change(id, WaveState.PAUSED, WaveState.RUNNING, this::over);
    }

    /** Ends a wave for good: nothing more is sent. */
    public Change stop(WaveId id) {
        return attempt(
                id,
                wave -> wave.state().next().contains(WaveState.STOPPED)
                        ? turn(wave, WaveState.STOPPED)
                        : Optional.of(new Change.WrongState(wave.state())));
    }

    /** Ends a wave that was sent by mistake: its links say so from now on. A stopped one, too: who sees a mistake stops first. */
    public Change withdraw(WaveId id) {
        return attempt(
                id,
                wave -> wave.started() && wave.state().next().contains(WaveState.WITHDRAWN)
                        ? replace(wave.withdrawn(today()))
                        : Optional.of(new Change.WrongState(wave.state())));
    }

    private Change change(WaveId id, WaveState from, WaveState to, Function<Wave, Optional<Change>> refusal) {
        return attempt(id, wave -> {
            if (wave.state() != from) return Optional.of(new Change.WrongState(wave.state()));
            Optional<Change> refused = refusal.apply(wave);
            return refused.isPresent() ? refused : turn(wave, to);
        });
    }

    /** Tries again, from the wave as it then is, while somebody else keeps changing it. */
    private Change attempt(WaveId id, Function<Wave, Optional<Change>> step) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Wave> wave = waves.find(id);
            if (wave.isEmpty()) return new Change.UnknownWave();
            Optional<Change> change = step.apply(wave.get());
            if (change.isPresent()) return change.get();
        }
        throw new IllegalStateException("changing wave " + id.value() + " lost " + ATTEMPTS + " races");
    }

    /** Empty when somebody else changed the wave first. */
    private Optional<Change> turn(Wave wave, WaveState to) {
        return replace(wave.to(to));
    }

    private Optional<Change> replace(Wave next) {
        return waves.replace(next) ? Optional.of(new Change.Changed(next)) : Optional.empty();
    }

    /** Writes the cells before the wave runs: an answer needs its cell. */
    private Optional<Change> prepare(Wave wave) {
        Optional<Change> over = over(wave);
        if (over.isPresent()) return over;
        List<AskedCounts> done = asked.of(wave.id());
        if (done.size() < wave.batches()) {
            queueAgain(wave);
            return Optional.of(new Change.NotReady(done.size(), wave.batches()));
        }
        AskedCounts counts = done.stream().reduce(AskedCounts.NONE, AskedCounts::plus);
        int minimum = minimum(wave);
        if (counts.total() < minimum) return Optional.of(new Change.TooFew(counts.total(), minimum));
        Optional<Change> small = minimum == 1 ? Optional.empty() : smallPopulation(counts);
        if (small.isPresent()) return small;
        Optional<Change> hindrance = check.hindrance(wave, counts);
        if (hindrance.isEmpty()) cellMaps.put(wave.id(), CellMap.of(counts, this::first));
        return hindrance;
    }

    private Optional<Stratum> first(ServiceId service) {
        return services.find(service).flatMap(Service::firstStratum);
    }

    /** Of several populations of a service, each must be many enough to be told apart: their answers are never put together. */
    private static Optional<Change> smallPopulation(AskedCounts counts) {
        return counts.asked().keySet().stream()
                .sorted(Comparator.comparing(ServiceId::value))
                .flatMap(service -> smallPopulation(service, counts.populations(service)).stream())
                .findFirst();
    }

    private static Optional<Change> smallPopulation(ServiceId service, Map<Population, Integer> asked) {
        int needed = CellMap.smallest(
                asked.values().stream().mapToInt(Integer::intValue).sum());
        return asked.size() == 1
                ? Optional.empty()
                : asked.entrySet().stream()
                        .filter(population -> population.getValue() < needed)
                        .map(few -> (Change) new Change.SmallPopulation(service, few.getKey(), few.getValue(), needed))
                        .findFirst();
    }

    /** Whoever made the draft may have died before its batches were queued; a batch that comes twice changes nothing. */
    private void queueAgain(Wave wave) {
        queue.send(IntStream.range(0, wave.batches())
                .mapToObj(number -> new BatchId(wave.id(), number))
                .toList());
    }

    private Optional<Change> over(Wave wave) {
        return wave.closes().isBefore(today()) ? Optional.of(new Change.Over(wave.closes())) : Optional.empty();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private int minimum(Wave wave) {
        Survey survey = surveys.find(wave.survey())
                .orElseThrow(() -> new IllegalStateException(
                        "wave " + wave.id().value() + " asks by survey " + wave.survey() + ", which is missing"));
        return survey.privacy() == Privacy.ANONYMOUS ? ANONYMOUS_MINIMUM : 1;
    }

    /** What came of it. */
    public sealed interface Change {
        record Changed(Wave wave) implements Change {}

        record UnknownWave() implements Change {}

        /** The wave is in a state from which this step does not lead. */
        record WrongState(WaveState state) implements Change {}

        /** The invitations are still being made; what may have been lost of that is under way again. */
        record NotReady(int done, int batches) implements Change {}

        record TooFew(int asked, int needed) implements Change {}

        /** So few of one population of a service that it cannot be kept apart from the others without telling who answered what. */
        record SmallPopulation(ServiceId service, Population population, int asked, int needed) implements Change {}

        /** The last day of answering has passed. */
        record Over(LocalDate closed) implements Change {}

        /** Its mails cannot all go before its last day. */
        record TooLong(SendingOutlook outlook, LocalDate closes) implements Change {}

        /** The account may write to verified addresses only, and so many of the wave's are not. */
        record Sandboxed(int unverified, int mails) implements Change {}
    }
}
