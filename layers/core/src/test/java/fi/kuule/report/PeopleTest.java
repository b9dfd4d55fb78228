package fi.kuule.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.disclosure.GroupTown;
import fi.kuule.disclosure.Published;
import fi.kuule.disclosure.Releases;
import fi.kuule.score.Dimension;
import fi.kuule.score.NightWorld;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What reports tell of groups of people, made of waves that ended month after month. */
class PeopleTest {
    private static final int YEAR = 12;
    private final GroupTown town = new GroupTown(false);

    private Report report(int place) {
        NightWorld world = town.world;
        YearMonth month = GroupTown.month(place);
        world.night(month.plusMonths(1).atDay(1));
        ReportMaking making = new ReportMaking(
                new Releases(world.ledger, world.tallies, world.clock, NightWorld.ZONE),
                new Cohorts(world.waves, world.asked(), world.dispositions, world.tallies),
                town.releases(),
                world.services(),
                new FakeNotes(),
                world.responses,
                world.clock);
        return making.make(town.service, month, making.surroundings(month));
    }

    /** A wave a month: of 40 young six answer, of 60 adults twenty, of 40 old sixteen; the old live in the villages, and are content. */
    private PeopleTest year() {
        for (int month = 1; month <= YEAR; month++) wave(month, 2);
        town.counted();
        return this;
    }

    private void wave(int month, int young) {
        town.asked(month, "16-29", "keskusta", 40)
                .asked(month, "30-64", "keskusta", 30)
                .asked(month, "30-64", "kylat", 30)
                .asked(month, "65-", "kylat", 40)
                .answered(month, "16-29", "keskusta", young, young, young)
                .answered(month, "30-64", "keskusta", 3, 4, 3)
                .answered(month, "30-64", "kylat", 3, 4, 3)
                .answered(month, "65-", "kylat", 1, 5, 10);
    }

    private static List<PopulationPeople.Hidden> unheard(Report report) {
        return Limits.of(report).limits().stream()
                .filter(Limit.Unheard.class::isInstance)
                .map(Limit.Unheard.class::cast)
                .flatMap(limit -> limit.groups().stream())
                .toList();
    }

    private static WhoAnswered.Row row(WhoAnswered who, Dimension dimension, String value) {
        return who.by(dimension).orElseThrow().rows().stream()
                .filter(row -> row.group().value().equals(value))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itIsToldWhoWasAskedAndWhoAnsweredAndWhoIsMissing() {
        WhoAnswered who = WhoAnswered.of(year().report(YEAR)).orElseThrow();

        WhoAnswered.Row young = row(who, Dimension.AGE, "16-29");
        WhoAnswered.Row adult = row(who, Dimension.AGE, "30-64");
        WhoAnswered.Row old = row(who, Dimension.AGE, "65-");
        assertEquals(new Turnout(140 * YEAR, 42 * YEAR), who.total());
        assertEquals(new Turnout(40 * YEAR, 6 * YEAR), young.group().turnout());
        assertEquals(List.of(29, 14, 15), List.of(young.askedPercent(), young.answeredPercent(), young.ratePercent()));
        assertEquals(WhoAnswered.Standing.MISSING, young.standing());
        assertEquals(WhoAnswered.Standing.WITHIN_CHANCE, adult.standing());
        assertEquals(WhoAnswered.Standing.MANY, old.standing());
        assertEquals(
                Likeness.Band.CAUTION,
                who.by(Dimension.AGE).orElseThrow().likeness().orElseThrow().band());
        assertEquals(GroupTown.month(1), who.from());
        assertEquals(GroupTown.month(YEAR), who.to());
    }

    @Test
    void aGroupThatIsMissingIsSaidSoInTheSheetAndNothingIsClaimedToBeRepresentative() {
        Report report = year().report(YEAR);

        assertTrue(WhoAnswered.of(report).orElseThrow().missing().stream()
                .anyMatch(row -> row.group().value().equals("16-29")));
        assertTrue(Claims.of(report).claims().stream().noneMatch(claim -> claim.kind() == Claim.Kind.REPRESENTATIVE));
        assertFalse(Claims.of(report).claims().getFirst().missing().contains(Claim.Fact.REPRESENTATIVENESS));
    }

    @Test
    void theWeightedNumberStandsBesideTheOtherAndDoesNotReplaceIt() {
        Report report = year().report(YEAR);

        WeightedNumber.Shown shown = assertInstanceOf(WeightedNumber.Shown.class, WeightedNumber.of(report));

        assertEquals(21, shown.unweighted().rounded());
        assertEquals(16, shown.rounded());
        assertTrue(shown.shown().lower() <= 16 && shown.shown().upper() >= 16);
        assertTrue(Limits.of(report).limits().contains(new Limit.Weights()));
    }

    @Test
    void underAHundredAnswersThereAreNoWeights() {
        wave(1, 4);
        wave(2, 4);
        town.counted();
        Report report = report(2);

        assertEquals(new WeightedNumber.TooFewAnswers(96, 100), WeightedNumber.of(report));
        assertTrue(Limits.of(report).limits().contains(new Limit.Unweighted(100)));
    }

    @Test
    void aGroupIsComparedWithTheOthersOfItsKind() {
        GroupComparison comparison = GroupComparison.of(year().report(YEAR));

        GroupComparison.Row old = comparison.rows().stream()
                .filter(row -> row.group().value().equals("65-"))
                .findFirst()
                .orElseThrow();
        assertEquals(56, old.score().rounded());
        assertEquals(0, old.rest().from().rounded());
        assertTrue(old.differs());
        assertTrue(comparison.different().stream()
                .noneMatch(
                        row -> row.group().value().equals("30-64") && row.rest().points() > 0));
        assertEquals(5, comparison.rows().size());
    }

    @Test
    void aMonthInWhichTooFewOfAGroupAnsweredWaitsForAnotherAndHidesNobody() {
        for (int month = 1; month <= YEAR; month++) wave(month, month == 5 ? 1 : 2);
        town.counted();
        Report report = report(YEAR);

        WhoAnswered.Row young = row(WhoAnswered.of(report).orElseThrow(), Dimension.AGE, "16-29");
        assertEquals(new Turnout(40 * (YEAR - 1), 6 * (YEAR - 1)), young.group().turnout());
        assertEquals(WhoAnswered.Standing.MISSING, young.standing());
        assertEquals(
                List.of(), report.people().flatMap(People::own).orElseThrow().hidden());
    }

    /** Of a dozen asked in a month two answer: they have no cell, and nothing is told of what they answered. */
    @Test
    void thoseWhoHaveNoCellAreMissingByName() {
        for (int month = 1; month <= YEAR; month++)
            town.asked(month, "16-29", "keskusta", 12)
                    .asked(month, "65-", "keskusta", 60)
                    .without(month, "16-29")
                    .answered(month, "16-29", "keskusta", 0, 1, 1)
                    .answered(month, "65-", "keskusta", 6, 8, 10);
        town.counted();
        Report report = report(YEAR);

        WhoAnswered.Row young = row(WhoAnswered.of(report).orElseThrow(), Dimension.AGE, "16-29");
        assertEquals(new Turnout(12 * YEAR, 2 * YEAR), young.group().turnout());
        assertEquals(WhoAnswered.Standing.MISSING, young.standing());
        assertTrue(GroupComparison.of(report).rows().stream()
                .noneMatch(row -> row.group().value().equals("16-29")));
        assertTrue(unheard(report).contains(new PopulationPeople.Hidden(Dimension.AGE, "16-29")));
    }

    /** Two a month: no month tells how many answered, and the year is told of all its months together. */
    @Test
    void theRateOfAYearOfSmallMonthsIsOfAllItsMonthsTogether() {
        for (int month = 1; month <= YEAR; month++)
            town.asked(month, "30-64", "keskusta", 20).answered(month, "30-64", "keskusta", 0, 1, 1);
        town.counted();
        Report report = report(YEAR);
        Base year = new Base(Base.Span.TWELVE_MONTHS, report.month());

        assertEquals(
                Optional.of(new Report.Cohort(20 * YEAR, OptionalInt.empty())),
                report.fieldwork().between(year.from(), year.to()));
        assertEquals(Optional.of(new Report.Cohort(20 * YEAR, OptionalInt.of(2 * YEAR))), report.cohort(year));
    }

    /** The first of thirteen months is told with two of the last year, and the last is not told yet. */
    @Test
    void aYearThatIsToldWithAMonthOfBeforeHasNoRate() {
        for (int month = 1; month <= YEAR + 1; month++)
            town.asked(month, "30-64", "keskusta", 20 + month).answered(month, "30-64", "keskusta", 0, 1, 1);
        town.counted();
        Report report = report(YEAR + 1);

        Report.Cohort cohort =
                report.cohort(new Base(Base.Span.TWELVE_MONTHS, report.month())).orElseThrow();

        assertEquals(20 * YEAR + 90, cohort.asked());
        assertEquals(OptionalInt.empty(), cohort.answered());
    }

    @Test
    void ofWhomFourAnsweredInAYearItIsNotToldNorOfTheOnlyOthers() {
        for (int month = 1; month <= YEAR; month++)
            town.asked(month, "65-", "kylat", 50)
                    .asked(month, "65-", "keskusta", 50)
                    .answered(month, "65-", "kylat", 4, 4, 4)
                    .answered(month, "65-", "keskusta", month % 3 == 1 ? 1 : 0, 0, 0);
        town.counted();

        WhoAnswered who = WhoAnswered.of(report(YEAR)).orElseThrow();

        assertEquals(Optional.empty(), who.by(Dimension.AREA));
        assertFalse(who.resembles());
    }

    @Test
    void whereItIsUntoldOfManyWhoTheyAreNothingIsWeighted() {
        town.asked(1, "16-29", "keskusta", 40)
                .asked(1, "30-64", "keskusta", 60)
                .asked(1, "65-", "keskusta", 200)
                .without(1, "16-29")
                .answered(1, "16-29", "keskusta", 1, 1, 1)
                .answered(1, "30-64", "keskusta", 20, 20, 20)
                .answered(1, "65-", "keskusta", 30, 30, 30)
                .counted();
        Report report = report(1);

        assertEquals(new WeightedNumber.NoGroups(), WeightedNumber.of(report));
        assertEquals(Optional.empty(), WhoAnswered.of(report).orElseThrow().by(Dimension.AGE));
    }

    @Test
    void whatAGroupOfNineAnsweredIsNotTold() {
        town.asked(1, "16-29", "keskusta", 40)
                .asked(1, "65-", "keskusta", 60)
                .answered(1, "16-29", "keskusta", 3, 3, 3)
                .answered(1, "65-", "keskusta", 10, 10, 20)
                .counted();
        Report report = report(1);

        assertEquals(
                new Turnout(40, 9),
                row(WhoAnswered.of(report).orElseThrow(), Dimension.AGE, "16-29")
                        .group()
                        .turnout());
        assertEquals(List.of(), GroupComparison.of(report).rows());
        assertTrue(unheard(report).contains(new PopulationPeople.Hidden(Dimension.AGE, "16-29")));
    }

    @Test
    void nothingIsToldOfGroupsWhereNobodyWasAsked() {
        town.answered(-1, 1, "-", "-", 10, 40).counted();
        Report report = report(1);

        assertEquals(Optional.empty(), report.people());
        assertEquals(Optional.empty(), WhoAnswered.of(report));
        assertEquals(new WeightedNumber.NoGroups(), WeightedNumber.of(report));
        assertEquals(List.of(), GroupComparison.of(report).rows());
    }

    @Test
    void whenFewerThanFourOfFiveAreAskedItIsSaid() {
        for (int month = 1; month <= 2 * YEAR; month++) {
            town.asked(month, "65-", "kylat", month <= YEAR ? 100 : 79);
            town.answered(month, "65-", "kylat", 10, 10, 10);
        }
        town.counted();

        AskedShare share = AskedShare.of(report(2 * YEAR)).orElseThrow();

        assertEquals(new AskedShare(79 * YEAR, Optional.of(100 * YEAR), Optional.empty()), share);
        assertTrue(share.fell());
        assertFalse(AskedShare.of(report(YEAR)).orElseThrow().fell());
        assertEquals(Optional.empty(), share.percent());
    }

    @Test
    void aReportMadeAgainTellsTheSameOfGroups() {
        year();
        Report first = report(YEAR);
        town.world.dispositions.strata.clear();

        assertEquals(first.people(), report(YEAR).people());
    }

    @Test
    void twelveMonthsLaterTheRunsAreOfOtherMonths() {
        for (int month = 1; month <= 2 * YEAR; month++) wave(month, 2);
        town.counted();

        GroupAnswers told = report(2 * YEAR)
                .people()
                .flatMap(People::own)
                .flatMap(own -> own.answersBy(Dimension.AREA))
                .orElseThrow();

        assertEquals(GroupTown.month(YEAR + 1), told.from());
        assertEquals(GroupTown.month(2 * YEAR), told.to());
        assertEquals(
                List.of(
                        new GroupAnswers.Group("keskusta", 70 * YEAR, new Published.Classes(60, 72, 60)),
                        new GroupAnswers.Group("kylat", 70 * YEAR, new Published.Classes(48, 108, 156))),
                told.groups());
    }
}
