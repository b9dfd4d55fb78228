package fi.kuule.wave;

import static fi.kuule.wave.Asking.SURVEY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.survey.Privacy;
import fi.kuule.survey.SurveyId;
import fi.kuule.wave.WaveDrafting.Drafting;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaveDraftingTest {
    private final Asking asking = new Asking(Privacy.ANONYMOUS, 60);

    @Test
    void aDraftHasItsCountsAndTheSurveysPeriod() {
        Wave wave = made(asking.drafting().draft(SURVEY, Asking.contacts(7), 2, Optional.empty(), Optional.empty()));

        assertEquals(WaveState.DRAFT, wave.state());
        assertEquals(9, wave.listed());
        assertEquals(2, wave.duplicates());
        assertEquals(LocalDate.of(2026, 11, 1), wave.opens());
        assertEquals(LocalDate.of(2026, 12, 20), wave.closes());
        assertEquals(Optional.of(wave), asking.waves.find(wave.id()));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "500, 1", "501, 2", "1500, 3"})
    void contactsAreWrittenInBatchesOfAtMost500AndEveryBatchIsQueued(int people, int batches) {
        Wave wave = asking.draft(people);

        assertEquals(batches, wave.batches());
        assertEquals(batches, asking.queued.size());
        assertEquals(
                people,
                asking.queued.stream()
                        .mapToInt(id ->
                                asking.batches.find(id).orElseThrow().contacts().size())
                        .sum());
    }

    @Test
    void nothingIsDraftedOfAnEmptyListOrAnUnknownSurvey() {
        WaveDrafting drafting = asking.drafting();

        assertInstanceOf(
                Drafting.Empty.class, drafting.draft(SURVEY, List.of(), 0, Optional.empty(), Optional.empty()));
        assertInstanceOf(
                Drafting.UnknownSurvey.class,
                drafting.draft(new SurveyId("muu"), Asking.contacts(1), 0, Optional.empty(), Optional.empty()));
        assertTrue(asking.waves.stored.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, 2026-11-21, Made",
        "2026-11-01, 2026-12-20, Made",
        "2026-11-01, 2026-11-20, PeriodOver",
        "2026-10-31, 2026-12-20, PeriodOutsideSurvey",
        "2026-11-25, 2026-12-21, PeriodOutsideSurvey",
        "2026-11-26, 2026-11-25, PeriodOutsideSurvey"
    })
    void aWaveLiesWithinItsSurveyAndNotInThePast(LocalDate opens, LocalDate closes, String outcome) {
        Drafting drafting =
                asking.drafting().draft(SURVEY, Asking.contacts(1), 0, Optional.of(opens), Optional.of(closes));

        assertEquals(outcome, drafting.getClass().getSimpleName());
    }

    @Test
    void aQueueThatFailsLeavesADraftFromWhichNothingIsSent() {
        WaveDrafting drafting = new WaveDrafting(
                asking.surveys,
                asking.batches,
                asking.waves,
                batches -> {
                    throw new IllegalStateException("the queue is down");
                },
                () -> Asking.NOW,
                Asking.HELSINKI,
                new Random(1));

        assertThrows(
                IllegalStateException.class,
                () -> drafting.draft(SURVEY, Asking.contacts(30), 0, Optional.empty(), Optional.empty()));

        Wave left = asking.waves.findAll().get(0);
        assertInstanceOf(WaveControl.Change.NotReady.class, asking.control().start(left.id()));
    }

    @Test
    void theIdOfAWaveIsShortAndASlug() {
        assertTrue(asking.draft(1).id().value().matches("[a-z2-9]{10}"));
    }

    private static Wave made(Drafting drafting) {
        return assertInstanceOf(Drafting.Made.class, drafting).wave();
    }
}
