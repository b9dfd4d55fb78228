package fi.kuule.wave;

import static fi.kuule.wave.Asking.LIBRARY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.kuule.language.Language;
import fi.kuule.organisation.Stratum;
import fi.kuule.score.NightWorld;
import fi.kuule.survey.Privacy;
import fi.kuule.wave.WaveControl.Change;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaveControlTest {
    private final Asking asking = new Asking(Privacy.ANONYMOUS, 60);

    @ParameterizedTest
    @CsvSource({
        "DRAFT, start, RUNNING",
        "DRAFT, pause, refused",
        "DRAFT, resume, refused",
        "DRAFT, stop, STOPPED",
        "RUNNING, start, refused",
        "RUNNING, pause, PAUSED",
        "RUNNING, resume, refused",
        "RUNNING, stop, STOPPED",
        "PAUSED, start, refused",
        "PAUSED, pause, refused",
        "PAUSED, resume, RUNNING",
        "PAUSED, stop, STOPPED",
        "CLOSED, start, refused",
        "CLOSED, pause, refused",
        "CLOSED, resume, refused",
        "CLOSED, stop, refused",
        "STOPPED, start, refused",
        "STOPPED, pause, refused",
        "STOPPED, resume, refused",
        "STOPPED, stop, refused",
        "DRAFT, withdraw, refused",
        "RUNNING, withdraw, WITHDRAWN",
        "PAUSED, withdraw, WITHDRAWN",
        "CLOSED, withdraw, refused",
        "WITHDRAWN, start, refused",
        "WITHDRAWN, resume, refused",
        "WITHDRAWN, stop, refused",
        "WITHDRAWN, withdraw, refused"
    })
    void everyStepLeadsWhereTheStateMachineSays(WaveState from, String step, String expected) {
        WaveId id = in(from, 20).id();

        Change change = take(step, id);

        String outcome = switch (change) {
            case Change.Changed changed -> changed.wave().state().name();
            case Change.WrongState wrong -> "refused";
            default -> change.toString();
        };
        assertEquals(expected, outcome);
        WaveState stored = asking.waves.find(id).orElseThrow().state();
        assertEquals(expected.equals("refused") ? from : WaveState.valueOf(expected), stored);
    }

    @Test
    void aWaveWithoutAllItsInvitationsDoesNotStart() {
        Wave wave = asking.draft(600);
        asking.making().make(asking.queued.get(1));

        assertEquals(new Change.NotReady(1, 2), asking.control().start(wave.id()));
    }

    @Test
    void aDraftWhoseBatchesWereNeverQueuedIsMendedByStartingIt() {
        Wave wave = asking.draft(600);
        asking.queued.clear();

        assertEquals(new Change.NotReady(0, 2), asking.control().start(wave.id()));
        asking.queued.forEach(asking.making()::make);

        assertEquals(Change.Changed.class, asking.control().start(wave.id()).getClass());
    }

    @ParameterizedTest
    @CsvSource({"ANONYMOUS, 19, TooFew", "ANONYMOUS, 20, Changed", "CONFIDENTIAL, 1, Changed"})
    void anAnonymousWaveAsksAtLeastTwenty(Privacy privacy, int people, String outcome) {
        Asking some = new Asking(privacy, 60);
        Wave wave = some.ready(people);

        assertEquals(outcome, some.control().start(wave.id()).getClass().getSimpleName());
    }

    @ParameterizedTest
    @CsvSource({
        "ANONYMOUS, 20, 20, Changed",
        "ANONYMOUS, 40, 19, SmallPopulation",
        "ANONYMOUS, 19, 40, SmallPopulation",
        "ANONYMOUS, 0, 20, Changed",
        "CONFIDENTIAL, 40, 1, Changed"
    })
    void anAnonymousWaveAsksAtLeastTwentyOfEachPopulation(Privacy privacy, int own, int others, String outcome) {
        Asking some = new Asking(privacy, 60);
        Wave wave = some.ready(1);
        Strata strata = new Strata("", "", Language.FI);
        Strata summer = new Strata("", "", Language.FI, new Population("kesäasukkaat"));
        Map<String, Integer> asked = new HashMap<>();
        if (own > 0) asked.put(contact(strata).combination(), own);
        asked.put(contact(summer).combination(), others);
        some.asked.put(new Batch.BatchId(wave.id(), 0), new AskedCounts(Map.of(LIBRARY, asked), Map.of()));

        assertEquals(outcome, some.control().start(wave.id()).getClass().getSimpleName());
    }

    private static Contact contact(Strata strata) {
        return new Contact(Asking.address(0), LIBRARY, Optional.empty(), strata);
    }

    @Test
    void aWaveOfNobodyDoesNotStart() {
        Asking confidential = new Asking(Privacy.CONFIDENTIAL, 60);
        confidential.ready(1);
        confidential.queued.clear();
        Wave skipped = confidential.ready(1);

        assertEquals(new Change.TooFew(0, 1), confidential.control().start(skipped.id()));
    }

    @Test
    void theCellsAreWrittenBeforeTheWaveRuns() {
        Wave wave = asking.ready(41);
        asking.waves.race = () -> assertEquals(
                new Cells(Map.of("16-29|keskusta|fi", "16-29|keskusta|fi", "30-64|keskusta|fi", "30-64|keskusta|fi")),
                asking.cellMaps.of(wave.id(), LIBRARY));

        asking.control().start(wave.id());

        assertEquals(
                WaveState.RUNNING, asking.waves.find(wave.id()).orElseThrow().state());
    }

    @Test
    void theCellsKeepOfWhichGroupsTheServiceWantsToHearFirst() {
        asking.services.add(NightWorld.service(LIBRARY.value(), 1, false).hearing(Optional.of(Stratum.AREA)));
        Wave wave = asking.ready(22);

        asking.control().start(wave.id());

        assertEquals(
                "*|keskusta|*",
                asking.cellMaps.of(wave.id(), LIBRARY).of("16-29|keskusta|fi").text());
    }

    @Test
    void aWaveWhoseLastDayHasPassedNeitherStartsNorResumes() {
        WaveId draft = asking.ready(20).id();
        WaveId paused = in(WaveState.PAUSED, 20).id();
        asking.now = LocalDate.of(2026, 12, 21).atStartOfDay(Asking.HELSINKI).toInstant();

        assertEquals(
                new Change.Over(LocalDate.of(2026, 12, 20)), asking.control().start(draft));
        assertEquals(
                new Change.Over(LocalDate.of(2026, 12, 20)), asking.control().resume(paused));
    }

    @Test
    void aWaveMayStillStartOnItsLastDay() {
        WaveId draft = asking.ready(20).id();
        asking.now = LocalDate.of(2026, 12, 20)
                .atTime(23, 59)
                .atZone(Asking.HELSINKI)
                .toInstant();

        assertEquals(Change.Changed.class, asking.control().start(draft).getClass());
    }

    @Test
    void whoLosesARaceDecidesAgainByWhatTheWaveHasBecome() {
        WaveId id = in(WaveState.RUNNING, 20).id();
        asking.waves.race = () -> {
            asking.waves.race = () -> {};
            asking.control().stop(id);
        };

        assertEquals(new Change.WrongState(WaveState.STOPPED), asking.control().pause(id));
    }

    @Test
    void whoLosesARaceToAHarmlessChangeStillGetsThrough() {
        WaveId id = in(WaveState.RUNNING, 20).id();
        asking.waves.race = () -> {
            asking.waves.race = () -> {};
            asking.control().pause(id);
        };

        asking.control().stop(id);

        assertEquals(WaveState.STOPPED, asking.waves.find(id).orElseThrow().state());
    }

    @Test
    void losingEveryRaceIsBroken() {
        WaveId id = in(WaveState.RUNNING, 20).id();
        asking.waves.race = () -> asking.waves.stored.computeIfPresent(id, (key, wave) -> in(wave, WaveState.RUNNING));

        assertThrows(IllegalStateException.class, () -> asking.control().pause(id));
    }

    @Test
    void aWaveThatRanAndWasStoppedCanBeWithdrawnAndADraftThatWasStoppedCannot() {
        WaveId ran = asking.ready(20).id();
        asking.control().start(ran);
        asking.control().stop(ran);
        WaveId neverRan = asking.draft(20).id();
        asking.control().stop(neverRan);

        assertEquals(
                WaveState.WITHDRAWN,
                ((Change.Changed) asking.control().withdraw(ran)).wave().state());
        assertEquals(new Change.WrongState(WaveState.STOPPED), asking.control().withdraw(neverRan));
    }

    @Test
    void theDayOfWithdrawingIsTheLastDay() {
        WaveId id = in(WaveState.RUNNING, 20).id();

        Wave withdrawn = ((Change.Changed) asking.control().withdraw(id)).wave();

        assertEquals(Asking.TODAY, withdrawn.closes());
        assertEquals(LocalDate.of(2026, 11, 1), withdrawn.opens());
    }

    @Test
    void aWaveThatIsWithdrawnBeforeItOpensNeverOpened() {
        WaveId id = in(WaveState.RUNNING, 20).id();
        asking.now = LocalDate.of(2026, 10, 20).atStartOfDay(Asking.HELSINKI).toInstant();

        Wave withdrawn = ((Change.Changed) asking.control().withdraw(id)).wave();

        assertEquals(LocalDate.of(2026, 10, 20), withdrawn.opens());
        assertEquals(LocalDate.of(2026, 10, 20), withdrawn.closes());
    }

    @Test
    void anUnknownWaveIsAnOutcome() {
        assertEquals(new Change.UnknownWave(), asking.control().stop(new WaveId("muu")));
    }

    private Change take(String step, WaveId id) {
        return switch (step) {
            case "start" -> asking.control().start(id);
            case "pause" -> asking.control().pause(id);
            case "resume" -> asking.control().resume(id);
            case "stop" -> asking.control().stop(id);
            case "withdraw" -> asking.control().withdraw(id);
            default -> throw new IllegalArgumentException(step);
        };
    }

    private Wave in(WaveState state, int people) {
        Wave wave = in(asking.draft(people), state);
        asking.waves.stored.put(wave.id(), wave);
        AskedCounts counts = new AskedCounts(Map.of(LIBRARY, Map.of("16-29|keskusta|fi", people)), Map.of());
        asking.asked.put(new Batch.BatchId(wave.id(), 0), counts);
        return wave;
    }

    private static Wave in(Wave wave, WaveState state) {
        return new Wave(
                wave.id(),
                wave.survey(),
                state,
                wave.opens(),
                wave.closes(),
                wave.batches(),
                wave.listed(),
                wave.duplicates(),
                wave.createdAt(),
                wave.revision() + 1);
    }
}
