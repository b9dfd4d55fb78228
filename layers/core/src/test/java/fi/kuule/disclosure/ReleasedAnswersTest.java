package fi.kuule.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.disclosure.ReleasedAnswers.NoAnswers;
import fi.kuule.disclosure.ReleasedAnswers.NotClosed;
import fi.kuule.disclosure.ReleasedAnswers.Outcome;
import fi.kuule.disclosure.ReleasedAnswers.Shown;
import fi.kuule.disclosure.ReleasedAnswers.Withheld;
import fi.kuule.language.LocalText;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.ServiceId;
import fi.kuule.response.Rating;
import fi.kuule.response.Response;
import fi.kuule.response.ResponseKey;
import fi.kuule.response.Responses;
import fi.kuule.score.DayTally;
import fi.kuule.score.MonthTally;
import fi.kuule.score.Tallies;
import fi.kuule.score.Tally;
import fi.kuule.survey.SurveyId;
import fi.kuule.survey.SurveyRef;
import fi.kuule.wave.InvitationId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleasedAnswersTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");
    private static final YearMonth MONTH = YearMonth.of(2026, 9);
    private static final SurveyRef OURS = new SurveyRef(new SurveyId("kysely"), 1);
    private static final SurveyRef OTHER = new SurveyRef(new SurveyId("muu"), 1);
    private static final LocalDate KEPT = LocalDate.of(2028, 9, 30);

    private final List<Response> rows = new ArrayList<>();
    private final Map<SurveyRef, MonthTally> sealed = new HashMap<>();
    private final List<DayTally> open = new ArrayList<>();
    private final Map<YearMonth, Release> releases = new HashMap<>();
    private Instant now = Instant.parse("2026-11-15T10:00:00Z");
    private boolean sensitive;

    @Test
    void aClosedMonthIsToldRowByRow() {
        answered(OURS, 40);
        Shown shown = assertInstanceOf(Shown.class, told());
        assertEquals(40, shown.rows().size());
        assertEquals(
                numbers(rows),
                shown.rows().stream()
                        .map(row -> row.rating().orElseThrow())
                        .sorted()
                        .toList());
        assertTrue(shown.rows().stream().anyMatch(row -> row.why().equals(Optional.of("sana 3"))));
    }

    private static List<Integer> numbers(List<Response> responses) {
        return responses.stream().map(row -> row.rating().value()).sorted().toList();
    }

    @Test
    void theOrderOfRowsIsDrawnAndNotTheTables() {
        answered(OURS, 40);
        List<String> table = rows.stream().map(row -> row.why().orElseThrow()).toList();
        List<String> first = words();
        assertNotEquals(table, first);
        assertNotEquals(first, words());
        assertEquals(table.stream().sorted().toList(), first.stream().sorted().toList());
    }

    private List<String> words() {
        return assertInstanceOf(Shown.class, told()).rows().stream()
                .map(row -> row.why().orElseThrow())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"2026-09-15, false", "2026-10-10, false", "2026-10-30, false", "2026-10-31, true"})
    void aMonthThatMayStillGrowIsNotTold(LocalDate today, boolean isTold) {
        answered(OURS, 40);
        now = today.atTime(12, 0).atZone(ZONE).toInstant();
        assertEquals(isTold, told() instanceof Shown);
    }

    @Test
    void aDayThatIsNotSealedKeepsItsMonthBack() {
        answered(OURS, 40);
        open.add(new DayTally(
                service().id(), MONTH.atDay(3), OURS, Tally.EMPTY, Map.of(), Map.of(), now, LocalDate.of(2026, 12, 1)));
        assertInstanceOf(NotClosed.class, told());
    }

    @ParameterizedTest
    @CsvSource({"4, false, false", "5, false, true", "9, true, false", "10, true, true"})
    void nothingIsToldUnderTheFloor(int answers, boolean sensitiveService, boolean isTold) {
        sensitive = sensitiveService;
        answered(OURS, answers);
        assertEquals(isTold, told() instanceof Shown);
    }

    @Test
    void ofFewTheClassesAreToldAndNotTheNumbers() {
        answered(OURS, 12);
        Shown shown = assertInstanceOf(Shown.class, told());
        assertTrue(shown.rows().stream().allMatch(row -> row.rating().isEmpty()));
        assertEquals(
                Set.of(RatingClass.values()),
                shown.rows().stream().map(ReleasedAnswer::ratingClass).collect(Collectors.toSet()));
    }

    @Test
    void whatAllSaidAlikeIsNotTold() {
        IntStream.range(0, 6).forEach(i -> add(OURS, i, 10));
        seal(OURS);
        assertInstanceOf(Withheld.class, told());
    }

    @Test
    void fewAnswersToAnotherSurveyAreNotToldBySubtracting() {
        answered(OURS, 40);
        answered(OTHER, 3);
        assertInstanceOf(Withheld.class, told());
    }

    @Test
    void whereTheOthersAreFewTheNumbersAreNotToldEither() {
        answered(OURS, 40);
        answered(OTHER, 12);
        Shown shown = assertInstanceOf(Shown.class, told());
        assertEquals(40, shown.rows().size());
        assertTrue(shown.rows().stream().allMatch(row -> row.rating().isEmpty()));
    }

    @Test
    void aMonthWhoseNumbersAreToldWithOthersTellsTheClassesOfItsOwn() {
        answered(OURS, 40);
        told();
        releases.computeIfPresent(MONTH, (month, row) -> row.spread(month.minusMonths(1), now));

        assertTrue(assertInstanceOf(Shown.class, told()).rows().stream()
                .allMatch(row -> row.rating().isEmpty()));
    }

    @Test
    void anAnswerMoreThanWasPublishedIsNotTold() {
        answered(OURS, 40);
        told();
        add(OURS, 99, 0);
        seal(OURS);
        assertInstanceOf(Withheld.class, told());
    }

    @Test
    void anAnswerThatIsNotCountedYetIsNotTold() {
        answered(OURS, 40);
        add(OURS, 99, 0);
        assertInstanceOf(Withheld.class, told());
    }

    @Test
    void aDeletedAnswerIsMissingAndTheOthersStay() {
        answered(OURS, 40);
        told();
        rows.remove(7);
        assertEquals(39, assertInstanceOf(Shown.class, told()).rows().size());
    }

    @Test
    void whatIsPastItsKeepingIsNotTold() {
        answered(OURS, 40);
        now = KEPT.plusDays(1).atTime(12, 0).atZone(ZONE).toInstant();
        assertInstanceOf(Withheld.class, told());
    }

    @Test
    void nobodyAnsweredIsNotTheSameAsTooFew() {
        assertInstanceOf(NoAnswers.class, told());
    }

    private void answered(SurveyRef survey, int answers) {
        IntStream.range(0, answers).forEach(i -> add(survey, i, i * 7 % 11));
        seal(survey);
    }

    private void add(SurveyRef survey, int number, int rating) {
        LocalDate day = MONTH.atDay(1 + number % 28);
        rows.add(new Response(
                new ResponseKey(1, day, survey.id().value() + number),
                service().id(),
                survey,
                Optional.empty(),
                "*|*|*",
                "mail",
                new Rating(rating),
                Optional.of("sana " + number),
                Optional.empty(),
                KEPT));
    }

    private void seal(SurveyRef survey) {
        List<Response> own =
                rows.stream().filter(row -> row.survey().equals(survey)).toList();
        Tally total = own.stream().map(row -> Tally.of(row.rating())).reduce(Tally.EMPTY, Tally::plus);
        Set<LocalDate> days = own.stream().map(row -> row.key().day()).collect(Collectors.toSet());
        sealed.put(survey, new MonthTally(service().id(), MONTH, survey, total, Map.of(), Map.of(), days, days.size()));
    }

    private Service service() {
        return new Service(
                new ServiceId("kirjasto"),
                1,
                LocalText.same("Kirjasto"),
                Optional.empty(),
                sensitive,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private final SplittableRandom random = new SplittableRandom(5);

    private Outcome told() {
        InstantSource clock = () -> now;
        Releases published = new Releases(ledger(), tallies(), clock, ZONE);
        return new ReleasedAnswers(published, tallies(), responses(), clock, ZONE, random)
                .of(service(), MONTH, Set.of(OURS));
    }

    private ReleaseLedger ledger() {
        return new ReleaseLedger() {
            @Override
            public Map<YearMonth, Release> find(ServiceId service, YearMonth from, YearMonth to) {
                return Map.copyOf(releases);
            }

            @Override
            public boolean put(Release release) {
                releases.put(release.month(), release);
                return true;
            }
        };
    }

    private Tallies tallies() {
        return new Tallies() {
            @Override
            public boolean putDay(DayTally day) {
                throw new AssertionError("nothing is counted here");
            }

            @Override
            public List<DayTally> days(ServiceId service, LocalDate from, LocalDate to) {
                return open;
            }

            @Override
            public List<MonthTally> months(ServiceId service, YearMonth from, YearMonth to) {
                return List.copyOf(sealed.values());
            }

            @Override
            public boolean seal(DayTally day, MonthTally month) {
                throw new AssertionError("nothing is sealed here");
            }
        };
    }

    private Responses responses() {
        return new Responses() {
            @Override
            public boolean addFirst(Response response, InvitationId invitation) {
                throw new AssertionError("nobody answers here");
            }

            @Override
            public boolean add(Response response) {
                throw new AssertionError("nobody answers here");
            }

            @Override
            public void addAll(List<Response> responses) {
                throw new AssertionError("nobody answers here");
            }

            @Override
            public Optional<Response> find(ResponseKey key) {
                throw new AssertionError("no row is asked for by itself");
            }

            @Override
            public boolean remove(ResponseKey key) {
                throw new AssertionError("nothing is removed here");
            }

            @Override
            public void ofDay(int service, LocalDate day, Consumer<Response> consumer) {
                rows.stream().filter(row -> row.key().day().equals(day)).forEach(consumer);
            }

            @Override
            public void recell(ResponseKey key, String cell, String channel) {
                throw new AssertionError("no cell changes here");
            }
        };
    }
}
