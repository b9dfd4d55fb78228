package fi.kuule.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.disclosure.GroupReleases;
import fi.kuule.disclosure.MemoryGroups;
import fi.kuule.disclosure.Published;
import fi.kuule.disclosure.Releases;
import fi.kuule.language.LocalText;
import fi.kuule.mail.MailState;
import fi.kuule.organisation.ContextNote;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.ServiceId;
import fi.kuule.response.ResponseKey;
import fi.kuule.score.DayCounting;
import fi.kuule.score.Dispositions;
import fi.kuule.score.NightWorld;
import fi.kuule.score.Score;
import fi.kuule.wave.AskedCounts;
import fi.kuule.wave.WaveState;
import fi.kuule.wave.WayOut;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportMakingTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final LocalDate IN_OCTOBER = LocalDate.of(2026, 10, 10);
    private static final LocalDate IN_SEPTEMBER = LocalDate.of(2026, 9, 10);
    private final NightWorld world = new NightWorld();
    private final FakeNotes notes = new FakeNotes();
    private final MemoryGroups ledger = new MemoryGroups();

    private Releases releases() {
        return new Releases(world.ledger, world.tallies, world.clock, NightWorld.ZONE);
    }

    private Cohorts cohorts() {
        return new Cohorts(world.waves, world.asked(), world.dispositions, world.tallies);
    }

    private GroupReleases groups() {
        return new GroupReleases(ledger, world.waves, world.dispositions, world.tallies);
    }

    private Report october() {
        return october(NightWorld.LIBRARY);
    }

    private Report october(Service service) {
        world.night(LocalDate.of(2026, 11, 1));
        DayCounting counting = world.counting();
        world.responses.rows.keySet().stream()
                .map(ResponseKey::day)
                .distinct()
                .forEach(day -> counting.count(service, day));
        return making().make(service, OCTOBER, making().surroundings(OCTOBER));
    }

    /** Of a headline that is the month's. */
    private Change fromSeptember() {
        Report report = october();
        assertEquals(Base.Span.MONTH, Headline.of(report).base().span());
        return Changes.of(report).before();
    }

    private ReportMaking making() {
        return new ReportMaking(releases(), cohorts(), groups(), world.services(), notes, world.responses, world.clock);
    }

    @Test
    void thePublicSurveyOf39AnswersIsItsFirstMeasurement() {
        world.answers(IN_OCTOBER, 22, 9, 8);

        Report report = october();

        assertEquals(Situation.FIRST, Situation.of(report));
        assertEquals(new Change.First(), Changes.of(report).before());
        assertEquals(-36, report.published().score().orElseThrow().rounded());
        assertEquals(Optional.empty(), report.cohort());
        assertEquals(13, report.months().size());
        assertEquals(YearMonth.of(2025, 10), report.months().getFirst().month());
    }

    @Test
    void aLargeChangeOfManyAnswersRose() {
        world.answers(IN_SEPTEMBER, 30, 20, 10);
        world.answers(IN_OCTOBER, 5, 20, 45);

        Difference difference =
                assertInstanceOf(Change.Rose.class, fromSeptember()).difference();
        assertEquals(-33, difference.from().rounded());
        assertEquals(57, difference.to().rounded());
    }

    @Test
    void theSameTheOtherWayFell() {
        world.answers(IN_OCTOBER, 30, 20, 10);
        world.answers(IN_SEPTEMBER, 5, 20, 45);

        Difference difference =
                assertInstanceOf(Change.Fell.class, fromSeptember()).difference();
        assertEquals(57, difference.from().rounded());
        assertEquals(-33, difference.to().rounded());
    }

    @Test
    void aSmallChangeMayBeChanceAndSaysWhatWouldNotBe() {
        world.answers(IN_SEPTEMBER, 5, 8, 39);
        world.answers(IN_OCTOBER, 3, 13, 28);

        Difference difference =
                assertInstanceOf(Change.Chance.class, fromSeptember()).difference();
        assertEquals(65, difference.from().rounded());
        assertEquals(57, difference.to().rounded());
        assertEquals(26, difference.smallest());
    }

    @Test
    void underThirtyAnswersInEitherMonthNothingIsSaidOfChange() {
        world.answers(IN_SEPTEMBER, 10, 10, 9);
        world.answers(IN_OCTOBER, 5, 20, 45);

        assertEquals(new Change.TooFew(Score.ENOUGH), fromSeptember());
    }

    @Test
    void anEmptyMonthIsAGapAndNotZero() {
        world.answers(IN_SEPTEMBER, 5, 8, 39);

        Report report = october();

        assertEquals(Situation.NOT_ASKED, Situation.of(report));
        assertEquals(new Published.NoAnswers(), report.published());
        assertTrue(report.comments().shown().all().isEmpty());
    }

    @Test
    void peopleWereAskedAndNobodyAnswered() {
        world.wave(IN_OCTOBER, IN_OCTOBER.plusDays(10), WaveState.CLOSED, 18);

        Report report = october();

        assertEquals(Situation.NO_ANSWERS, Situation.of(report));
        assertEquals(new Change.NoNumber(), Changes.of(report).before());
        assertEquals(Optional.of(new Report.Cohort(18, OptionalInt.of(0))), report.cohort());
    }

    @Test
    void underTheFloorThereIsNoNumberNoCommentAndNoCountOfThoseWhoTookPart() {
        world.wave(IN_OCTOBER, IN_OCTOBER.plusDays(10), WaveState.CLOSED, 18);
        for (int i = 0; i < 4; i++)
            world.answer(IN_OCTOBER, 3, "*|*|*", Optional.of(NightWorld.WAVE), Optional.of("Jono oli pitkä."));

        Report report = october();

        assertEquals(new Published.BelowFloor(5), report.published());
        assertEquals(Situation.BELOW_FLOOR, Situation.of(report));
        assertTrue(report.comments().shown().all().isEmpty());
        assertEquals(0, report.comments().commented());
        assertEquals(Optional.of(new Report.Cohort(18, OptionalInt.empty())), report.cohort());
    }

    @Test
    void whenFewAllAnsweredAlikeNothingIsShownNorQuoted() {
        for (int i = 0; i < 7; i++) world.answer(IN_OCTOBER, 10, "*|*|*", Optional.empty(), Optional.of("Hyvä."));

        Report report = october();

        assertEquals(new Published.Unanimous(), report.published());
        assertEquals(Situation.UNANIMOUS, Situation.of(report));
        assertTrue(report.comments().shown().all().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"5, 5, 13", "12, 12, 6", "4, 0, 18", "14, 0, 18"})
    void whoHadNotUsedTheServiceIsInNoDenominatorUnlessItWouldTellOfFew(int notUsed, int told, int eligible) {
        world.wave(IN_OCTOBER, IN_OCTOBER.plusDays(10), WaveState.CLOSED, 18);
        world.dispositions.put(
                NightWorld.WAVE,
                Map.of(
                        NightWorld.LIBRARY.id(),
                        new Dispositions.Counts(18, 18, 0, 0, Map.of(WayOut.NOT_USED, notUsed, WayOut.REFUSED, 9))));

        Report.Cohort cohort = october().cohort().orElseThrow();

        assertEquals(told, cohort.notEligible());
        assertEquals(eligible, cohort.eligible());
    }

    @Test
    void theCohortIsTheWavesThatEndedInTheMonthWithAllTheirAnswers() {
        world.wave(LocalDate.of(2026, 9, 20), LocalDate.of(2026, 10, 5), WaveState.CLOSED, 100);
        for (int i = 0; i < 20; i++)
            world.answer(LocalDate.of(2026, 9, 25), i % 11, "*|*|*", Optional.of(NightWorld.WAVE), Optional.empty());
        for (int i = 0; i < 10; i++)
            world.answer(LocalDate.of(2026, 10, 2), i, "*|*|*", Optional.of(NightWorld.WAVE), Optional.empty());

        Report report = october();

        assertEquals(10, report.published().score().orElseThrow().n());
        assertEquals(Optional.of(new Report.Cohort(100, OptionalInt.of(30))), report.cohort());
    }

    @Test
    void howTheInvitationsOfAWaveWentIsToldWhenItHasEnded() {
        world.wave(IN_OCTOBER, IN_OCTOBER.plusDays(10), WaveState.RUNNING, 50);
        world.askedCounts.put(
                NightWorld.WAVE,
                new AskedCounts(
                        Map.of(
                                NightWorld.LIBRARY.id(),
                                Map.of("30-44|keskusta|fi", 30, "30-44|keskusta|fi|letter", 20)),
                        Map.of()));
        for (int i = 0; i < 30; i++) world.invitations.add(i, i < 3 ? MailState.BOUNCED : MailState.DELIVERED);
        for (int i = 30; i < 50; i++) world.invitations.addLetter(i);
        for (int i = 0; i < 9; i++)
            world.answer(IN_OCTOBER, i, "*|*|*", Optional.of(NightWorld.WAVE), Optional.empty());
        world.night(LocalDate.of(2026, 10, 25));
        world.nightly().run();

        Report report = october();

        assertEquals(
                Optional.of(new Report.Cohort(50, OptionalInt.of(9), 0, Optional.of(new Deliveries(30, 3, 20)))),
                report.cohort());
    }

    @Test
    void aWaveThatGoesOnIsShownApart() {
        world.wave(LocalDate.of(2026, 10, 20), LocalDate.of(2026, 11, 5), WaveState.RUNNING, 100);
        for (int i = 0; i < 10; i++)
            world.answer(LocalDate.of(2026, 10, 22), i, "*|*|*", Optional.of(NightWorld.WAVE), Optional.empty());

        Report report = october();

        assertEquals(Optional.empty(), report.cohort());
        assertEquals(Optional.of(new Report.Cohort(100, OptionalInt.of(10))), report.stillOpen());
    }

    @Test
    void aRunningMonthHasNoReport() {
        world.night(LocalDate.of(2026, 10, 31));

        Surroundings none = new Surroundings(List.of(), List.of());
        assertThrows(IllegalArgumentException.class, () -> making().surroundings(OCTOBER));
        assertThrows(IllegalArgumentException.class, () -> making().make(NightWorld.LIBRARY, OCTOBER, none));
    }

    @Test
    void theApiHasTheNumbersOfTheReport() {
        world.answers(IN_SEPTEMBER, 1, 1, 1);
        world.answers(IN_OCTOBER, 22, 9, 8);
        Report report = october();

        List<MonthlyScore> scores = new MonthlyScores(releases(), cohorts())
                .of(NightWorld.LIBRARY, YearMonth.of(2026, 8), YearMonth.of(2026, 11));

        assertEquals(
                List.of(
                        MonthlyScore.Status.NOT_ASKED,
                        MonthlyScore.Status.BELOW_FLOOR,
                        MonthlyScore.Status.PUBLISHED,
                        MonthlyScore.Status.OPEN),
                scores.stream().map(MonthlyScore::status).toList());
        assertEquals(report.published(), scores.get(2).published().orElseThrow());
        assertInstanceOf(Published.Histogram.class, report.published());
    }

    @Test
    void aReportMadeAgainOfTheSameNumbersIsTheSame() {
        world.answers(IN_SEPTEMBER, 5, 8, 39);
        world.answers(IN_OCTOBER, 3, 13, 28);
        Report first = october();
        Report second = october();

        assertEquals(first.history(), second.history());
        assertEquals(first.services(), second.services());
        assertEquals(Trend.of(first), Trend.of(second));
    }

    @Test
    void twoSmallMonthsTellTheirQuarterANumberTogether() {
        world.answers(LocalDate.of(2026, 8, 10), 1, 1, 1);
        world.answers(IN_OCTOBER, 0, 1, 2);

        Report report = october();

        assertEquals(new Published.BelowFloor(5), report.published());
        assertEquals(
                new Published.Classes(1, 2, 3), Headline.of(report).answers().published());
        assertEquals(Base.Span.THREE_MONTHS, Headline.of(report).base().span());
        assertEquals(Situation.BELOW_FLOOR, Situation.of(report));
        assertTrue(report.comments().shown().all().isEmpty());
    }

    @Test
    void everyServiceTellsItsYearInTheReportOfEach() {
        Service swimming = NightWorld.service("uimahalli", 2, false);
        world.services.addFirst(swimming);
        world.answers(IN_OCTOBER, 3, 13, 28);

        Report report = october();

        assertEquals(
                List.of(
                        new ServiceYear(
                                NightWorld.LIBRARY.id(), new Published.Classes(3, 13, 28), new Published.NoAnswers()),
                        new ServiceYear(swimming.id(), new Published.NoAnswers(), new Published.NoAnswers())),
                report.services());
    }

    @Test
    void aServicesYearTellsHowManyWereAskedInIt() {
        world.wave(IN_OCTOBER, IN_OCTOBER.plusDays(10), WaveState.CLOSED, 18);

        ServiceYear year = october().services().getFirst();

        assertEquals(OptionalInt.of(18), year.asked());
        assertEquals(OptionalInt.empty(), year.askedBefore());
    }

    @Test
    void theYearBeforeTellsHowManyWereAskedInThat() {
        world.wave(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 20), WaveState.CLOSED, 40);

        ServiceYear year = october().services().getFirst();

        assertEquals(OptionalInt.empty(), year.asked());
        assertEquals(OptionalInt.of(40), year.askedBefore());
    }

    @Test
    void aReportHasTheNotesOfItsServiceAndOfTheWholeOrganisationUpToItsMonth() {
        ContextNote own = note("oma", Optional.of(NightWorld.LIBRARY.id()), LocalDate.of(2026, 10, 31));
        ContextNote all = note("kaikkien", Optional.empty(), LocalDate.of(2026, 7, 1));
        notes.put(own);
        notes.put(all);
        notes.put(note("muun", Optional.of(new ServiceId("uimahalli")), LocalDate.of(2026, 7, 1)));
        notes.put(note("myohempi", Optional.empty(), LocalDate.of(2026, 11, 1)));
        notes.put(note("vanha", Optional.empty(), LocalDate.of(2019, 1, 1)));
        world.answers(IN_OCTOBER, 3, 13, 28);

        assertEquals(List.of(all, own), october().notes());
    }

    private static ContextNote note(String id, Optional<ServiceId> service, LocalDate day) {
        return new ContextNote(id, service, day, LocalText.same("Remontti"), false);
    }

    @Test
    void aServiceThatIsMeasuredLongHasALongHistory() {
        world.answers(LocalDate.of(2023, 3, 10), 5, 8, 39);

        assertEquals(
                YearMonth.of(2023, 3), october().history().months().getFirst().month());
        assertEquals(44, october().history().months().size());
    }
}
