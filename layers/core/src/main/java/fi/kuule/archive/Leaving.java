package fi.kuule.archive;

import fi.kuule.survey.Privacy;
import fi.kuule.survey.Survey;
import fi.kuule.survey.Surveys;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WaveState;
import fi.kuule.wave.Waves;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When an archive may be taken. Two archives of an anonymous wave that people are answering would tell, by what changed between them, who
 * gave which answer. So there is none while such a wave is open: either it ends by itself, or it is left: stopped here for good and paused
 * in the archive. Then nothing of it changes here any more, and no two stacks mail the same people.
 */
public final class Leaving {
    private final Waves waves;
    private final Surveys surveys;
    private final Departures departures;

    public Leaving(Waves waves, Surveys surveys, Departures departures) {
        this.waves = waves;
        this.surveys = surveys;
        this.departures = departures;
    }

    public Readiness readiness() {
        List<Wave> all = waves.findAll();
        List<Wave> answerable =
                all.stream().filter(Leaving::isOpen).filter(this::isAnonymous).toList();
        if (!answerable.isEmpty()) return new Answerable(answerable);
        Map<WaveId, Integer> marks = departures.findAll();
        Set<WaveId> left =
                all.stream().filter(wave -> isLeft(wave, marks)).map(Wave::id).collect(Collectors.toSet());
        Set<WaveId> silent = all.stream()
                .filter(wave -> wave.state().over() && !left.contains(wave.id()))
                .filter(this::isAnonymous)
                .map(Wave::id)
                .collect(Collectors.toSet());
        return new Ready(new ArchivedWaves(left, silent));
    }

    /** Stops every paused wave, to go on elsewhere; none is stopped while one still runs. */
    public Outcome leave() {
        List<Wave> stopped = new ArrayList<>();
        while (true) {
            List<Wave> all = waves.findAll();
            List<Wave> running = all.stream()
                    .filter(wave -> wave.state() == WaveState.RUNNING)
                    .toList();
            if (!running.isEmpty()) return new StillRunning(running);
            List<Wave> paused = all.stream()
                    .filter(wave -> wave.state() == WaveState.PAUSED)
                    .toList();
            if (paused.isEmpty()) return new Left(stopped);
            paused.stream().map(wave -> wave.to(WaveState.STOPPED)).forEach(next -> {
                departures.put(next.id(), next.revision());
                if (waves.replace(next)) stopped.add(next);
            });
        }
    }

    private static boolean isOpen(Wave wave) {
        return wave.state() != WaveState.DRAFT && !wave.state().over();
    }

    /** A mark of another revision is of an attempt that lost a race. */
    private static boolean isLeft(Wave wave, Map<WaveId, Integer> marks) {
        return wave.state() == WaveState.STOPPED
                && marks.getOrDefault(wave.id(), 0).equals(wave.revision());
    }

    private boolean isAnonymous(Wave wave) {
        return surveys.find(wave.survey())
                .map(Survey::privacy)
                .filter(Privacy.ANONYMOUS::equals)
                .isPresent();
    }

    /** Whether an archive may be taken now. */
    public sealed interface Readiness {}

    public record Ready(ArchivedWaves waves) implements Readiness {}

    /** @param waves anonymous, and open to answers */
    public record Answerable(List<Wave> waves) implements Readiness {}

    /** What came of leaving. */
    public sealed interface Outcome {}

    /** @param waves stopped by this call */
    public record Left(List<Wave> waves) implements Outcome {
        public Left {
            waves = List.copyOf(waves);
        }
    }

    /** @param waves to be paused first, so that no mail is on its way */
    public record StillRunning(List<Wave> waves) implements Outcome {}
}
