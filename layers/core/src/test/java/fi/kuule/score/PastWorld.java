package fi.kuule.score;

import fi.kuule.language.Language;
import fi.kuule.language.LocalText;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.ServiceId;
import fi.kuule.organisation.Services;
import fi.kuule.response.AnswerMapping;
import fi.kuule.response.AnswerMapping.ServiceSource;
import fi.kuule.response.AnswerMappings;
import fi.kuule.response.AnswerTable;
import fi.kuule.response.Response;
import fi.kuule.response.ResponseKey;
import fi.kuule.response.Responses;
import fi.kuule.response.TimeColumn;
import fi.kuule.response.Touched;
import fi.kuule.survey.Privacy;
import fi.kuule.survey.Survey;
import fi.kuule.survey.SurveyId;
import fi.kuule.survey.SurveyRef;
import fi.kuule.survey.Surveys;
import fi.kuule.wave.InvitationId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** An organisation with two services, one survey and past answers to import, in memory; it is 21 November 2026. */
final class PastWorld {
    static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");
    static final SurveyId SURVEY = new SurveyId("kysely");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T10:00:00Z"));

    final Answers responses = new Answers();
    final Counted tallies = new Counted();
    final Set<Touched.Day> touched = new HashSet<>();
    private final Map<String, AnswerMapping> mappings = new TreeMap<>();
    final AnswerImport answerImport = new AnswerImport(
            new OneSurvey(),
            new TwoServices(),
            new Mappings(),
            new AnswerImport.Store(
                    responses,
                    tallies,
                    new Marks(),
                    new DayCounting(responses, tallies, new MemoryWaves(), CLOCK, ZONE)),
            CLOCK,
            ZONE);

    PastWorld() {
        map(new AnswerMapping(
                "vanha",
                new TimeColumn("Aika", "d.M.yyyy H:mm", ZONE, Language.FI),
                "Arvio",
                Optional.of("Miksi"),
                new ServiceSource.Column("Palvelu")));
    }

    void map(AnswerMapping mapping) {
        mappings.put(mapping.name(), mapping);
    }

    AnswerImport.Outcome run(AnswerTable table) {
        return answerImport.run(SURVEY, "vanha", table);
    }

    void seal(String service, LocalDate day) {
        tallies.months.add(new MonthTally(
                new ServiceId(service),
                YearMonth.from(day),
                new SurveyRef(SURVEY, 1),
                Tally.EMPTY,
                Map.of(),
                Map.of(),
                Set.of(day),
                1));
    }

    private static final class OneSurvey implements Surveys {
        private final Survey survey = new Survey(
                new SurveyRef(SURVEY, 2),
                Privacy.ANONYMOUS,
                List.of(Language.FI),
                Survey.recommendAndWhy(),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                730,
                90);

        @Override
        public Optional<Survey> find(SurveyRef ref) {
            return Optional.of(survey).filter(it -> it.ref().equals(ref));
        }

        @Override
        public Optional<Survey> newest(SurveyId id) {
            return Optional.of(survey).filter(it -> it.ref().id().equals(id));
        }

        @Override
        public List<Survey> findAll() {
            return List.of(survey);
        }

        @Override
        public boolean add(Survey added) {
            return false;
        }
    }

    private static final class TwoServices implements Services {
        private final List<Service> services = List.of(service("kirjasto", 1), service("museo", 2));

        private static Service service(String id, int number) {
            return new Service(
                    new ServiceId(id),
                    number,
                    LocalText.same(id),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    List.of(),
                    Optional.empty());
        }

        @Override
        public Optional<Service> find(ServiceId id) {
            return services.stream().filter(service -> service.id().equals(id)).findFirst();
        }

        @Override
        public List<Service> findAll() {
            return services;
        }

        @Override
        public boolean add(Service service) {
            return false;
        }

        @Override
        public void replace(Service service) {
            throw new AssertionError("nobody replaces services here");
        }
    }

    private final class Mappings implements AnswerMappings {
        @Override
        public Optional<AnswerMapping> find(String name) {
            return Optional.ofNullable(mappings.get(name));
        }

        @Override
        public List<AnswerMapping> findAll() {
            return List.copyOf(mappings.values());
        }

        @Override
        public void put(AnswerMapping mapping) {
            map(mapping);
        }
    }

    private final class Marks implements Touched {
        @Override
        public void mark(ServiceId service, LocalDate day) {
            touched.add(new Day(service, day, "only"));
        }

        @Override
        public List<Day> findAll() {
            return List.copyOf(touched);
        }

        @Override
        public void clear(Day day) {
            touched.remove(day);
        }
    }

    static final class Answers implements Responses {
        final Map<ResponseKey, Response> rows = new LinkedHashMap<>();

        @Override
        public boolean addFirst(Response response, InvitationId invitation) {
            throw new AssertionError("past answers have no invitation");
        }

        @Override
        public boolean add(Response response) {
            return rows.putIfAbsent(response.key(), response) == null;
        }

        @Override
        public void addAll(List<Response> responses) {
            responses.forEach(response -> rows.put(response.key(), response));
        }

        @Override
        public Optional<Response> find(ResponseKey key) {
            return Optional.ofNullable(rows.get(key));
        }

        @Override
        public boolean remove(ResponseKey key) {
            return rows.remove(key) != null;
        }

        @Override
        public void ofDay(int service, LocalDate day, Consumer<Response> consumer) {
            rows.values().stream()
                    .filter(row ->
                            row.key().service() == service && row.key().day().equals(day))
                    .forEach(consumer);
        }

        @Override
        public void recell(ResponseKey key, String cell, String channel) {
            throw new AssertionError("past answers keep their cell");
        }
    }

    static final class Counted implements Tallies {
        final Map<String, DayTally> open = new TreeMap<>();
        final Set<MonthTally> months = new HashSet<>();

        @Override
        public boolean putDay(DayTally day) {
            open.put(day.service().value() + day.day() + day.survey(), day);
            return true;
        }

        @Override
        public List<DayTally> days(ServiceId service, LocalDate from, LocalDate to) {
            return open.values().stream()
                    .filter(day -> day.service().equals(service)
                            && !day.day().isBefore(from)
                            && !day.day().isAfter(to))
                    .toList();
        }

        @Override
        public List<MonthTally> months(ServiceId service, YearMonth from, YearMonth to) {
            return months.stream()
                    .filter(month -> month.service().equals(service)
                            && !month.month().isBefore(from)
                            && !month.month().isAfter(to))
                    .toList();
        }

        @Override
        public boolean seal(DayTally day, MonthTally month) {
            throw new AssertionError("nothing is sealed by an import");
        }
    }
}
