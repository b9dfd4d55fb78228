package fi.kuule.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import fi.kuule.archive.Leaving.Answerable;
import fi.kuule.archive.Leaving.Left;
import fi.kuule.archive.Leaving.Ready;
import fi.kuule.archive.Leaving.StillRunning;
import fi.kuule.language.Language;
import fi.kuule.survey.Privacy;
import fi.kuule.survey.Survey;
import fi.kuule.survey.SurveyId;
import fi.kuule.survey.SurveyRef;
import fi.kuule.survey.Surveys;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WaveState;
import fi.kuule.wave.Waves;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class LeavingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final WaveId WAVE = new WaveId("aalto");
    private final Map<WaveId, Wave> waves = new LinkedHashMap<>();
    private final Map<WaveId, Integer> marks = new HashMap<>();
    private int racesToLose;
    private final Leaving leaving = new Leaving(new InMemory(), new Two(), new Marks());

    @ParameterizedTest
    @EnumSource(
            value = WaveState.class,
            names = {"RUNNING", "PAUSED"})
    void anAnonymousWaveThatIsOpenKeepsTheArchiveBack(WaveState state) {
        put("nimeton", state);
        assertEquals(
                List.of(WAVE),
                assertInstanceOf(Answerable.class, leaving.readiness()).waves().stream()
                        .map(Wave::id)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(value = WaveState.class)
    void aConfidentialWaveKeepsNothingBack(WaveState state) {
        put("nimellinen", state);
        assertEquals(new ArchivedWaves(Set.of(), Set.of()), ready());
    }

    @ParameterizedTest
    @EnumSource(
            value = WaveState.class,
            mode = Mode.EXCLUDE,
            names = {"DRAFT", "RUNNING", "PAUSED"})
    void ofAnAnonymousWaveThatIsOverNobodyIsToldToHaveAnswered(WaveState state) {
        put("nimeton", state);
        assertEquals(new ArchivedWaves(Set.of(), Set.of(WAVE)), ready());
    }

    @Test
    void aPausedWaveIsLeftStoppedHereAndPausedInTheArchive() {
        put("nimeton", WaveState.PAUSED);
        assertEquals(1, assertInstanceOf(Left.class, leaving.leave()).waves().size());
        assertEquals(WaveState.STOPPED, waves.get(WAVE).state());
        assertEquals(new ArchivedWaves(Set.of(WAVE), Set.of()), ready());
        assertEquals(0, assertInstanceOf(Left.class, leaving.leave()).waves().size());
    }

    @Test
    void whileAWaveRunsNoneIsLeft() {
        put("nimeton", WaveState.PAUSED);
        waves.put(new WaveId("toinen"), wave(new WaveId("toinen"), "nimellinen", WaveState.RUNNING));
        assertInstanceOf(StillRunning.class, leaving.leave());
        assertEquals(WaveState.PAUSED, waves.get(WAVE).state());
    }

    @Test
    void aRaceThatIsLostIsRunAgain() {
        put("nimeton", WaveState.PAUSED);
        racesToLose = 1;
        assertEquals(1, assertInstanceOf(Left.class, leaving.leave()).waves().size());
        assertEquals(new ArchivedWaves(Set.of(WAVE), Set.of()), ready());
    }

    @Test
    void aWaveThatWasStoppedByHandStaysStopped() {
        put("nimeton", WaveState.STOPPED);
        marks.put(WAVE, 1);
        assertEquals(new ArchivedWaves(Set.of(), Set.of(WAVE)), ready());
    }

    private ArchivedWaves ready() {
        return assertInstanceOf(Ready.class, leaving.readiness()).waves();
    }

    private void put(String survey, WaveState state) {
        waves.put(WAVE, wave(WAVE, survey, state));
    }

    private static Wave wave(WaveId id, String survey, WaveState state) {
        SurveyRef ref = new SurveyRef(new SurveyId(survey), 1);
        return new Wave(id, ref, state, DAY, DAY.plusDays(20), 1, 30, 0, Instant.EPOCH, 3);
    }

    private final class Marks implements Departures {
        @Override
        public void put(WaveId wave, int revision) {
            marks.put(wave, revision);
        }

        @Override
        public Map<WaveId, Integer> findAll() {
            return Map.copyOf(marks);
        }
    }

    private final class InMemory implements Waves {
        @Override
        public Optional<Wave> find(WaveId id) {
            return Optional.ofNullable(waves.get(id));
        }

        @Override
        public List<Wave> findAll() {
            return List.copyOf(waves.values());
        }

        @Override
        public void add(Wave wave) {
            waves.put(wave.id(), wave);
        }

        @Override
        public boolean replace(Wave wave) {
            if (racesToLose-- > 0) {
                Wave now = find(wave.id()).orElseThrow();
                waves.put(wave.id(), now.to(WaveState.RUNNING).to(WaveState.PAUSED));
                return false;
            }
            waves.put(wave.id(), wave);
            return true;
        }
    }

    /** An anonymous survey and a confidential one. */
    private static final class Two implements Surveys {
        @Override
        public Optional<Survey> find(SurveyRef ref) {
            Privacy privacy = ref.id().value().equals("nimeton") ? Privacy.ANONYMOUS : Privacy.CONFIDENTIAL;
            return Optional.of(new Survey(
                    ref, privacy, List.of(Language.FI), Survey.recommendAndWhy(), DAY, DAY.plusDays(20), 730, 90));
        }

        @Override
        public Optional<Survey> newest(SurveyId id) {
            return find(new SurveyRef(id, 1));
        }

        @Override
        public List<Survey> findAll() {
            throw new AssertionError("nobody asks for all");
        }

        @Override
        public boolean add(Survey survey) {
            throw new AssertionError("nobody publishes here");
        }
    }
}
