package fi.kuule.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.mail.MailState;
import fi.kuule.response.Response;
import fi.kuule.response.ResponseKey;
import fi.kuule.response.Touched;
import fi.kuule.survey.SurveyRef;
import fi.kuule.wave.Strata;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WaveState;
import fi.kuule.wave.WayOut;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 10);
    private final NightWorld world = new NightWorld().night(DAY.plusDays(1));

    private DayTally only() {
        assertEquals(1, world.tallies.days.size());
        return world.tallies.days.values().iterator().next();
    }

    @Test
    void aDayIsCountedWholeBySurveyStratumAndWave() {
        world.answer(DAY, 10, "30-44|keskusta|fi", Optional.of(NightWorld.WAVE), Optional.empty());
        world.answer(DAY, 0, "*|*|sv", Optional.empty(), Optional.empty());
        world.answer(DAY, 7, "||", Optional.empty(), Optional.empty());

        world.counting().count(NightWorld.LIBRARY, DAY);

        assertEquals(3, only().total().n());
        assertEquals(
                Set.of("age=30-44", "area=keskusta", "language=fi", "language=sv", "channel=email"),
                only().byStratum().keySet());
        assertEquals(1, only().byStratum().get("language=sv").count(0));
        assertEquals(Map.of(NightWorld.WAVE, 1), only().byWave());
        assertEquals(DAY.plusDays(30), only().openUntil());
    }

    /** Steps: 0 counts, 1-3 add an answer, 4 takes one away. */
    @Property(tries = 200)
    void countingAtAnyTimesGivesWhatCountingOnceAtTheEndGives(
            @ForAll @Size(max = 30) List<@IntRange(max = 4) Integer> steps, @ForAll Random random) {
        NightWorld often = new NightWorld().night(DAY.plusDays(1));
        NightWorld once = new NightWorld().night(DAY.plusDays(1));
        for (int step : steps) {
            LocalDate day = DAY.plusDays(random.nextInt(3));
            if (step == 0) often.counting().count(NightWorld.LIBRARY, day);
            if (step >= 1 && step <= 3) {
                int rating = random.nextInt(11);
                often.answer(day, rating);
                once.answer(day, rating);
            }
            if (step == 4 && !often.responses.rows.isEmpty()) {
                ResponseKey last = new ArrayList<>(often.responses.rows.keySet()).getLast();
                often.responses.remove(last);
                once.responses.remove(last);
            }
        }
        List<LocalDate> days = new ArrayList<>(List.of(DAY, DAY.plusDays(1), DAY.plusDays(2)));
        Collections.shuffle(days, random);
        for (LocalDate day : days) often.counting().count(NightWorld.LIBRARY, day);
        once.counting().count(NightWorld.LIBRARY, days);

        assertEquals(totals(once), totals(often));
    }

    private static Map<LocalDate, Tally> totals(NightWorld world) {
        Map<LocalDate, Tally> totals = new HashMap<>();
        world.tallies.days.values().forEach(day -> totals.merge(day.day(), day.total(), Tally::plus));
        totals.values().removeIf(tally -> tally.n() == 0);
        return totals;
    }

    @Test
    void aVersionWhoseAnswersVanishedIsCountedAsNothing() {
        ResponseKey key = world.answer(DAY, 10);
        world.counting().count(NightWorld.LIBRARY, DAY);
        world.responses.remove(key);

        world.counting().count(NightWorld.LIBRARY, DAY);

        assertEquals(Tally.EMPTY, only().total());
        assertEquals(
                Map.of(),
                new MonthSums(world.tallies).of(NightWorld.LIBRARY.id(), YearMonth.from(DAY), YearMonth.from(DAY)));
    }

    @Test
    void anEarlierReadingDoesNotReplaceALaterOne() {
        world.answer(DAY, 10);
        world.counting().count(NightWorld.LIBRARY, DAY);
        world.answer(DAY, 0);
        world.night(DAY);

        assertEquals(0, world.counting().count(NightWorld.LIBRARY, DAY));
        assertEquals(1, only().total().n());
    }

    @Test
    void aDayIsSealedOnceItsTimeIsOverAndNeverCountedAgain() {
        world.answers(DAY, 2, 3, 5);
        world.nightly().run();
        world.night(DAY.plusDays(30));
        assertEquals(0, world.nightly().run().sealed());
        world.night(DAY.plusDays(31));

        assertEquals(1, world.nightly().run().sealed());
        world.answer(DAY, 0);
        world.touched.mark(NightWorld.LIBRARY.id(), DAY);
        world.nightly().run();

        assertEquals(List.of(), List.copyOf(world.tallies.days.values()));
        assertEquals(10, world.total(DAY, DAY).n());
    }

    @Test
    void aDayThatWasCountedWhileItWasSealedIsNotAddedTwice() {
        world.answers(DAY, 1, 1, 8);
        world.counting().count(NightWorld.LIBRARY, DAY);
        DayTally before = only();
        world.night(DAY.plusDays(31));
        world.sealing().seal(NightWorld.LIBRARY);
        world.tallies.putDay(before);

        assertEquals(10, world.total(DAY, DAY).n());
        world.sealing().seal(NightWorld.LIBRARY);

        assertEquals(0, world.tallies.days.size());
        assertEquals(10, world.total(DAY, DAY).n());
    }

    @Test
    void anImportedDayStaysOpenThirtyDaysFromItsFirstCount() {
        LocalDate past = LocalDate.of(2019, 11, 1);
        world.answer(past, 10);

        world.counting().count(NightWorld.LIBRARY, past);
        assertEquals(DAY.plusDays(31), only().openUntil());
        world.night(DAY.plusDays(20));
        world.counting().count(NightWorld.LIBRARY, past);

        assertEquals(DAY.plusDays(31), only().openUntil());
    }

    @Test
    void anImportIntoASealedMonthUnderAnotherSurveyIsCounted() {
        world.answer(DAY, 10);
        world.nightly().run();
        world.night(DAY.plusDays(31)).nightly().run();
        ResponseKey key = new ResponseKey(1, DAY, "imported");
        world.responses.rows.put(
                key,
                NightWorld.response(key, SurveyRef.parse("vanha@1"), 0, "*|*|*", Optional.empty(), Optional.empty()));
        world.touched.mark(NightWorld.LIBRARY.id(), DAY);

        world.nightly().run();

        assertEquals(2, world.total(DAY, DAY).n());
    }

    @Test
    void todayIsTheOrganisationsOnTheNightTheClocksGoBack() {
        LocalDate day = LocalDate.of(2026, 10, 26);
        world.at(Instant.parse("2026-10-25T22:30:00Z")).answer(day, 9);

        world.nightly().run();

        assertEquals(day, only().day());
    }

    @Test
    void afterALongBreakTheNightCountsEveryDaySinceTheLast() {
        world.nightly().run();
        world.answer(DAY.plusDays(3), 9);
        world.night(DAY.plusDays(90));

        world.nightly().run();

        assertEquals(1, world.total(DAY.plusDays(3), DAY.plusDays(3)).n());
    }

    @Test
    void aTouchedDayIsCountedAndItsMarkGoes() {
        LocalDate past = DAY.minusDays(200);
        world.answer(past, 10);
        world.touched.mark(NightWorld.LIBRARY.id(), past);

        world.nightly().run();

        assertEquals(1, world.total(past, past).n());
        assertEquals(Set.of(), world.touched.marks);
    }

    @Test
    void marksStayWhenTheCountBreaks() {
        LocalDate past = DAY.minusDays(200);
        world.touched.mark(NightWorld.LIBRARY.id(), past);
        world.responses.broken = Optional.of(past);

        assertThrows(IllegalStateException.class, () -> world.nightly().run());

        assertEquals(Set.of(new Touched.Day(NightWorld.LIBRARY.id(), past, "mark 0")), world.touched.marks);
    }

    @Test
    void aDayMarkedWhileItIsCountedWaitsForTheNextNight() {
        LocalDate past = DAY.minusDays(200);
        world.touched.mark(NightWorld.LIBRARY.id(), past);
        world.responses.meanwhile = day -> {
            if (day.equals(past)) world.touched.mark(NightWorld.LIBRARY.id(), past);
        };

        world.nightly().run();

        assertEquals(Set.of(new Touched.Day(NightWorld.LIBRARY.id(), past, "mark 1")), world.touched.marks);
    }

    @Test
    void smallGroupsOfAMonthAreMergedOnlyWhenItsLastDayGoesIn() {
        world.answer(DAY, 10, "16-29|keskusta|fi", Optional.empty(), Optional.empty());
        for (int i = 0; i < 6; i++) world.answer(DAY, 10);
        world.answer(DAY.plusDays(1), 9, "16-29|keskusta|fi", Optional.empty(), Optional.empty());
        for (int i = 0; i < 4; i++) world.answer(DAY.plusDays(1), 8);
        world.counting().count(NightWorld.LIBRARY, List.of(DAY, DAY.plusDays(1)));
        world.night(DAY.plusDays(31));
        world.sealing().seal(NightWorld.LIBRARY);
        assertEquals(1, month().byStratum().get("age=16-29").n());
        world.night(DAY.plusDays(32));

        world.sealing().seal(NightWorld.LIBRARY);

        assertEquals(
                Set.of("age=*", "area=keskusta", "language=fi", "channel=email"),
                month().byStratum().keySet());
        assertEquals(12, month().byStratum().get("age=*").n());
    }

    private MonthTally month() {
        return world.tallies.months.values().iterator().next();
    }

    @Property
    void whatIsLeftOfAStratumHidesNoSmallGroup(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 20) Integer> sizes) {
        Map<String, Tally> groups = new HashMap<>();
        for (int size : sizes) groups.put("age=" + groups.size(), Tally.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, size));
        int total = sizes.stream().mapToInt(Integer::intValue).sum();

        Map<String, Tally> merged = Summing.TALLIES.merged(Tally.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, total), groups, 5);

        int named = merged.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("age=*"))
                .peek(entry -> assertTrue(entry.getValue().n() >= 5, "a small group stays"))
                .mapToInt(entry -> entry.getValue().n())
                .sum();
        assertTrue(named == 0 || total == named || total - named >= 5, "a small group can be told by subtracting");
        assertEquals(total, merged.values().stream().mapToInt(Tally::n).sum());
    }

    @Test
    void anEndedWaveLosesItsAddressesAndItsSmallCellsAndIsClosed() {
        world.wave(DAY.minusDays(7), DAY, WaveState.RUNNING, 40);
        for (int i = 0; i < 40; i++) world.invitations.add(i, MailState.SENT);
        ResponseKey few = world.answer(DAY, 3, "16-29|*|*", Optional.of(NightWorld.WAVE), Optional.empty());
        List<ResponseKey> many = new ArrayList<>();
        for (int i = 0; i < 6; i++)
            many.add(world.answer(DAY, 9, "75+|keskusta|fi", Optional.of(NightWorld.WAVE), Optional.empty()));
        for (int i = 0; i < 9; i++)
            world.answer(DAY, 9, "30-44|keskusta|fi", Optional.of(NightWorld.WAVE), Optional.empty());

        world.nightly().run();

        assertEquals(WaveState.CLOSED, world.waves.rows.get(NightWorld.WAVE).state());
        assertEquals(Set.of(), world.invitations.withAddress);
        assertEquals(Strata.EVERYBODY, world.responses.rows.get(few).cell());
        assertEquals(Strata.EVERYBODY, world.responses.rows.get(many.getFirst()).cell());
        assertEquals(9, only().byStratum().get("age=30-44").n());
        assertEquals(0, world.nightly().run().closed());
    }

    @Test
    void anEndedWaveOfASensitiveServiceLosesCellsThatFewerThanTenAnsweredIn() {
        world.services.set(0, NightWorld.service("kirjasto", 1, true));
        world.wave(DAY.minusDays(7), DAY, WaveState.RUNNING, 90);
        Map.of("16-29|keskusta|fi", 6, "30-44|keskusta|fi", 9, "75+|keskusta|fi", 12)
                .forEach((cell, people) -> {
                    for (int i = 0; i < people; i++)
                        world.answer(DAY, 9, cell, Optional.of(NightWorld.WAVE), Optional.empty());
                });

        world.nightly().run();

        assertEquals(
                Map.of(Strata.EVERYBODY, 15L, "75+|keskusta|fi", 12L),
                world.responses.rows.values().stream()
                        .collect(Collectors.groupingBy(Response::cell, Collectors.counting())));
    }

    @Test
    void aWithdrawnWaveLosesItsAddressesAndItsSmallCellsAndStaysWithdrawn() {
        world.wave(DAY.minusDays(7), DAY, WaveState.WITHDRAWN, 40);
        for (int i = 0; i < 40; i++) world.invitations.add(i, MailState.SENT);
        ResponseKey few = world.answer(DAY, 3, "16-29|*|*", Optional.of(NightWorld.WAVE), Optional.empty());

        world.nightly().run();

        assertEquals(WaveState.WITHDRAWN, world.waves.rows.get(NightWorld.WAVE).state());
        assertEquals(Set.of(), world.invitations.withAddress);
        assertEquals(Strata.EVERYBODY, world.responses.rows.get(few).cell());
        assertEquals(1, only().total().n());
    }

    @Test
    void aFewAnswersToLettersAmongThoseToMailsDoNotSayWhatTheyCameBy() {
        world.wave(DAY.minusDays(7), DAY, WaveState.RUNNING, 60);
        List<ResponseKey> letters = List.of(letter("letter"), letter("phone"), letter("letter-qr"));
        for (int i = 0; i < 9; i++)
            world.answer(DAY, 9, "75+|keskusta|fi", Optional.of(NightWorld.WAVE), Optional.empty());

        world.nightly().run();

        assertEquals(12, world.responses.rows.size());
        world.responses.rows.values().forEach(row -> {
            assertEquals(Strata.EVERYBODY, row.cell());
            assertEquals("*", row.channel());
        });
        assertEquals(Set.of(), only().byStratum().keySet());
        assertEquals(3, letters.size());
    }

    @Test
    void enoughAnswersToLettersKeepSayingByWhatTheyCame() {
        world.wave(DAY.minusDays(7), DAY, WaveState.RUNNING, 60);
        for (String channel : List.of("letter", "phone", "letter-qr", "paper", "letter")) letter(channel);
        for (int i = 0; i < 9; i++)
            world.answer(DAY, 9, "75+|keskusta|fi", Optional.of(NightWorld.WAVE), Optional.empty());

        world.nightly().run();

        assertEquals(1, only().byStratum().get("channel=phone").n());
        assertEquals(9, only().byStratum().get("channel=email").n());
        assertEquals(14, only().byStratum().get("age=75+").n());
    }

    @Test
    void whereEverybodyAnsweredByLetterSmallCellsMergeAndTheChannelStays() {
        world.wave(DAY.minusDays(7), DAY, WaveState.RUNNING, 60);
        for (int i = 0; i < 4; i++) letter("letter");

        world.nightly().run();

        world.responses.rows.values().forEach(row -> {
            assertEquals(Strata.EVERYBODY, row.cell());
            assertEquals("letter", row.channel());
        });
    }

    private ResponseKey letter(String channel) {
        ResponseKey key = world.answer(DAY, 5, "75+|keskusta|fi", Optional.of(NightWorld.WAVE), Optional.empty());
        world.responses.recell(key, "75+|keskusta|fi", channel);
        return key;
    }

    @ParameterizedTest
    @CsvSource({"RUNNING,1,2", "STOPPED,2,0", "STOPPED,3,2", "CLOSED,3,2"})
    void lettersCountAsSentOnceTheirWaveHasRun(WaveState state, int revision, int sent) {
        world.wave(DAY.minusDays(7), DAY.plusDays(7), state, 2);
        world.waves.rows.computeIfPresent(
                NightWorld.WAVE,
                (id, wave) -> new Wave(
                        id, wave.survey(), state, wave.opens(), wave.closes(), 1, 2, 0, wave.createdAt(), revision));
        world.invitations.addLetter(0);
        world.invitations.addLetter(1);

        world.nightly().run();

        assertEquals(
                Map.of(NightWorld.LIBRARY.id(), new Dispositions.Counts(2, sent, 0, 0)),
                world.dispositions.of(NightWorld.WAVE).orElseThrow());
    }

    @Test
    void aNightThatBrokeOffEndsTheWaveTheNextNight() {
        world.wave(DAY.minusDays(7), DAY, WaveState.PAUSED, 10);
        for (int i = 0; i < 10; i++) world.invitations.add(i, MailState.SENT);
        world.invitations.lasts = 3;
        assertThrows(IllegalStateException.class, () -> world.nightly().run());
        assertEquals(WaveState.PAUSED, world.waves.rows.get(NightWorld.WAVE).state());
        world.invitations.lasts = Integer.MAX_VALUE;

        assertEquals(1, world.nightly().run().closed());

        assertEquals(Set.of(), world.invitations.withAddress);
    }

    @Test
    void aWaveOfWhichNotEveryInvitationIsSeenWaitsForTheNextNightAndNotForEver() {
        world.wave(DAY.minusDays(7), DAY, WaveState.RUNNING, 40);
        for (int i = 0; i < 39; i++) world.invitations.add(i, MailState.SENT);

        assertEquals(0, world.nightly().run().closed());
        world.invitations.add(39, MailState.SENT);
        assertEquals(1, world.nightly().run().closed());
        assertEquals(Set.of(), world.invitations.withAddress);

        world.wave(DAY.minusDays(7), DAY, WaveState.RUNNING, 41);
        assertEquals(0, world.night(DAY.plusDays(7)).nightly().run().closed());
        assertEquals(1, world.night(DAY.plusDays(8)).nightly().run().closed());
    }

    @Test
    void aWaveIsNotClosedOnItsLastDay() {
        world.wave(DAY.minusDays(7), DAY.plusDays(1), WaveState.RUNNING, 10);

        assertEquals(0, world.nightly().run().closed());
    }

    @Property
    void noCellOfAnEndedWaveIsLeftWithFewerAnswersThanTheFloor(
            @ForAll @Size(max = 10) List<@IntRange(max = 24) Integer> sizes,
            @ForAll @IntRange(max = 16) int merged,
            @ForAll boolean sensitive) {
        int floor = Floor.of(sensitive);
        Map<String, Integer> answers = new HashMap<>();
        if (merged > 0) answers.put(Strata.EVERYBODY, merged);
        for (int size : sizes) if (size > 0) answers.put("cell-" + answers.size() + "|*|*", size);
        int total = answers.values().stream().mapToInt(Integer::intValue).sum();

        Set<String> gone = SmallCells.merging(answers, Strata.EVERYBODY, floor);

        Map<String, Integer> left = new HashMap<>();
        answers.forEach((cell, n) -> left.merge(gone.contains(cell) ? Strata.EVERYBODY : cell, n, Integer::sum));
        if (total >= floor) assertTrue(left.values().stream().allMatch(n -> n >= floor), left::toString);
        else assertTrue(left.size() <= 1, left::toString);
    }

    @Test
    void whoLeftWithoutAnsweringIsCountedByHow() {
        world.wave(DAY.minusDays(7), DAY.plusDays(7), WaveState.RUNNING, 5);
        world.invitations.addLeft(0, WayOut.NOT_USED);
        world.invitations.addLeft(1, WayOut.NOT_USED);
        world.invitations.addLeft(2, WayOut.REFUSED);
        world.invitations.addLeft(3, WayOut.WRONG_PERSON);
        world.invitations.add(4, MailState.DELIVERED);

        world.nightly().run();

        assertEquals(
                Map.of(
                        NightWorld.LIBRARY.id(),
                        new Dispositions.Counts(
                                5, 5, 0, 0, Map.of(WayOut.NOT_USED, 2, WayOut.REFUSED, 1, WayOut.WRONG_PERSON, 1))),
                world.dispositions.of(NightWorld.WAVE).orElseThrow());
    }

    @Test
    void whatBecameOfThePeopleAskedIsCounted() {
        world.wave(DAY.minusDays(7), DAY.plusDays(7), WaveState.RUNNING, 5);
        List<MailState> states =
                List.of(MailState.DELIVERED, MailState.SENT, MailState.BOUNCED, MailState.WITHDRAWN, MailState.READY);
        for (int i = 0; i < states.size(); i++) world.invitations.add(i, states.get(i));
        world.answer(DAY, 9, "30-44|keskusta|fi", Optional.of(NightWorld.WAVE), Optional.empty());

        world.nightly().run();

        assertEquals(
                Map.of(NightWorld.LIBRARY.id(), new Dispositions.Counts(5, 3, 1, 1)),
                world.dispositions.of(NightWorld.WAVE).orElseThrow());
    }
}
