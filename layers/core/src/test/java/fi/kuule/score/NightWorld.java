package fi.kuule.score;

import fi.kuule.disclosure.Release;
import fi.kuule.disclosure.ReleaseLedger;
import fi.kuule.language.LocalText;
import fi.kuule.mail.MailState;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.ServiceId;
import fi.kuule.organisation.Services;
import fi.kuule.response.Rating;
import fi.kuule.response.Response;
import fi.kuule.response.ResponseKey;
import fi.kuule.response.Responses;
import fi.kuule.response.Touched;
import fi.kuule.survey.SurveyRef;
import fi.kuule.wave.Asked;
import fi.kuule.wave.AskedCounts;
import fi.kuule.wave.Batch.BatchId;
import fi.kuule.wave.CellMap;
import fi.kuule.wave.CellMaps;
import fi.kuule.wave.Cells;
import fi.kuule.wave.Invitation;
import fi.kuule.wave.InvitationId;
import fi.kuule.wave.Invitations;
import fi.kuule.wave.Population;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WaveState;
import fi.kuule.wave.Waves;
import fi.kuule.wave.WayOut;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What the night and the month's report work with, in memory, and a clock that can be set and goes on by itself. */
public final class NightWorld {
    public static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");
    public static final SurveyRef SURVEY = SurveyRef.parse("asiakas@1");
    public static final Service LIBRARY = service("kirjasto", 1, false);
    public static final WaveId WAVE = new WaveId("syksy");

    private Instant now = Instant.EPOCH;
    public final InstantSource clock = () -> {
        now = now.plusMillis(1);
        return now;
    };
    public final MemoryResponses responses = new MemoryResponses();
    public final MemoryTallies tallies = new MemoryTallies();
    public final MemoryTouched touched = new MemoryTouched();
    public final MemoryWaves waves = new MemoryWaves();
    public final MemoryInvitations invitations = new MemoryInvitations();
    public final MemoryDispositions dispositions = new MemoryDispositions();
    /** The cells that a wave's start makes, unless others are put. */
    public final MemoryCellMaps cellMaps = new MemoryCellMaps();

    public final MemoryNights nights = new MemoryNights();
    public final MemoryLedger ledger = new MemoryLedger();
    public final Map<WaveId, AskedCounts> askedCounts = new HashMap<>();
    public final List<Service> services = new ArrayList<>(List.of(LIBRARY));
    private int answers;

    public static Service service(String id, int number, boolean sensitive) {
        return new Service(
                new ServiceId(id),
                number,
                LocalText.same(id),
                Optional.empty(),
                sensitive,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** At two in the night of this day. */
    public NightWorld night(LocalDate day) {
        now = day.atTime(LocalTime.of(2, 0)).atZone(ZONE).toInstant();
        return this;
    }

    public NightWorld at(Instant instant) {
        now = instant;
        return this;
    }

    public NightlyAggregation nightly() {
        return new NightlyAggregation(
                new NightlyAggregation.Stores(
                        services(),
                        waves,
                        invitations,
                        asked(),
                        cellMaps,
                        responses,
                        touched,
                        tallies,
                        dispositions,
                        nights),
                clock,
                ZONE,
                new Random(1));
    }

    public DayCounting counting() {
        return new DayCounting(responses, tallies, waves, clock, ZONE);
    }

    public Sealing sealing() {
        return new Sealing(tallies, clock, ZONE);
    }

    public ResponseKey answer(LocalDate day, int rating) {
        return answer(day, rating, "30-44|keskusta|fi", Optional.empty(), Optional.empty());
    }

    public ResponseKey answer(LocalDate day, int rating, String cell, Optional<WaveId> wave, Optional<String> why) {
        ResponseKey key = new ResponseKey(LIBRARY.number(), day, "answer-" + answers++);
        responses.rows.put(key, response(key, SURVEY, rating, cell, wave, why));
        return key;
    }

    public static Response response(
            ResponseKey key, SurveyRef survey, int rating, String cell, Optional<WaveId> wave, Optional<String> why) {
        return new Response(
                key,
                LIBRARY.id(),
                survey,
                wave,
                cell,
                Response.MAIL,
                new Rating(rating),
                why,
                Optional.empty(),
                key.day().plusYears(1));
    }

    /** Some days of answers of each class. */
    public void answers(LocalDate day, int detractors, int passives, int promoters) {
        for (int i = 0; i < detractors; i++) answer(day, 3);
        for (int i = 0; i < passives; i++) answer(day, 8);
        for (int i = 0; i < promoters; i++) answer(day, 10);
    }

    public Wave wave(LocalDate opens, LocalDate closes, WaveState state, int asked) {
        Wave wave = new Wave(WAVE, SURVEY, state, opens, closes, 1, asked, 0, Instant.EPOCH, 1);
        waves.rows.put(WAVE, wave);
        askedCounts.put(WAVE, new AskedCounts(Map.of(LIBRARY.id(), Map.of("30-44|keskusta|fi", asked)), Map.of()));
        return wave;
    }

    /** Every tally of the library in these days, however it is stored. */
    public Tally total(LocalDate from, LocalDate to) {
        return new MonthSums(tallies)
                .of(LIBRARY.id(), YearMonth.from(from), YearMonth.from(to)).values().stream()
                        .reduce(Tally.EMPTY, Tally::plus);
    }

    public Asked asked() {
        return new Asked() {
            @Override
            public void put(BatchId batch, AskedCounts counts) {
                askedCounts.merge(batch.wave(), counts, AskedCounts::plus);
            }

            @Override
            public List<AskedCounts> of(WaveId wave) {
                return Optional.ofNullable(askedCounts.get(wave)).stream().toList();
            }
        };
    }

    public Services services() {
        return new Services() {
            @Override
            public Optional<Service> find(ServiceId id) {
                return services.stream()
                        .filter(service -> service.id().equals(id))
                        .findFirst();
            }

            @Override
            public List<Service> findAll() {
                return List.copyOf(services);
            }

            @Override
            public boolean add(Service service) {
                return services.add(service);
            }

            @Override
            public void replace(Service service) {
                services.removeIf(old -> old.id().equals(service.id()));
                services.add(service);
            }
        };
    }

    public static final class MemoryResponses implements Responses {
        public final Map<ResponseKey, Response> rows = new LinkedHashMap<>();
        /** Reading this day breaks, once it is set. */
        public Optional<LocalDate> broken = Optional.empty();
        /** What happens while a day is read. */
        public Consumer<LocalDate> meanwhile = day -> {};

        @Override
        public boolean addFirst(Response response, InvitationId invitation) {
            return add(response);
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
            if (broken.filter(day::equals).isPresent()) throw new IllegalStateException("the store is down");
            meanwhile.accept(day);
            List.copyOf(rows.values()).stream()
                    .filter(row ->
                            row.key().service() == service && row.key().day().equals(day))
                    .forEach(consumer);
        }

        @Override
        public void recell(ResponseKey key, String cell, String channel) {
            rows.computeIfPresent(
                    key,
                    (k, row) -> new Response(
                            k,
                            row.service(),
                            row.survey(),
                            row.wave(),
                            cell,
                            channel,
                            row.rating(),
                            row.why(),
                            row.invitation(),
                            row.expires()));
        }
    }

    public static final class MemoryTallies implements Tallies {
        public final Map<String, DayTally> days = new LinkedHashMap<>();
        public final Map<String, MonthTally> months = new LinkedHashMap<>();

        @Override
        public boolean putDay(DayTally day) {
            DayTally before = days.get(key(day));
            if (before != null && !before.readAt().isBefore(day.readAt())) return false;
            days.put(key(day), day);
            return true;
        }

        @Override
        public List<DayTally> days(ServiceId service, LocalDate from, LocalDate to) {
            return days.values().stream()
                    .filter(day -> day.service().equals(service))
                    .filter(day -> !day.day().isBefore(from) && !day.day().isAfter(to))
                    .toList();
        }

        @Override
        public List<MonthTally> months(ServiceId service, YearMonth from, YearMonth to) {
            return months.values().stream()
                    .filter(month -> month.service().equals(service))
                    .filter(month ->
                            !month.month().isBefore(from) && !month.month().isAfter(to))
                    .toList();
        }

        @Override
        public boolean seal(DayTally day, MonthTally month) {
            String name = month.service() + "#" + month.month() + "#" + month.survey() + "#" + month.population();
            int revision = Optional.ofNullable(months.get(name))
                    .map(MonthTally::revision)
                    .orElse(0);
            if (month.revision() != revision + 1 || !day.equals(days.get(key(day)))) return false;
            months.put(name, month);
            days.remove(key(day));
            return true;
        }

        private static String key(DayTally day) {
            return day.service() + "#" + day.day() + "#" + day.survey() + "#" + day.population();
        }
    }

    public static final class MemoryTouched implements Touched {
        public final Set<Day> marks = new HashSet<>();
        private int made;

        @Override
        public void mark(ServiceId service, LocalDate day) {
            marks.removeIf(mark -> mark.service().equals(service) && mark.day().equals(day));
            marks.add(new Day(service, day, "mark " + made++));
        }

        @Override
        public List<Day> findAll() {
            return List.copyOf(marks);
        }

        @Override
        public void clear(Day day) {
            marks.remove(day);
        }
    }

    public static final class MemoryWaves implements Waves {
        public final Map<WaveId, Wave> rows = new LinkedHashMap<>();

        @Override
        public Optional<Wave> find(WaveId id) {
            return Optional.ofNullable(rows.get(id));
        }

        @Override
        public List<Wave> findAll() {
            return List.copyOf(rows.values());
        }

        @Override
        public void add(Wave wave) {
            rows.put(wave.id(), wave);
        }

        @Override
        public boolean replace(Wave wave) {
            Wave before = rows.get(wave.id());
            if (before == null || before.revision() != wave.revision() - 1) return false;
            rows.put(wave.id(), wave);
            return true;
        }
    }

    /** Knows which invitations still have an address. */
    public static final class MemoryInvitations implements Invitations {
        public final Map<InvitationId, Summary> rows = new LinkedHashMap<>();
        public final Set<InvitationId> withAddress = new HashSet<>();
        public final Set<InvitationId> answered = new HashSet<>();
        /** How many addresses can be taken off before the store breaks. */
        public int lasts = Integer.MAX_VALUE;

        public void add(int number, MailState mail) {
            add(number, "30-44|keskusta|fi", mail);
        }

        /** Somebody who got the mail left without answering. */
        public void addLeft(int number, WayOut way) {
            add(number, MailState.DELIVERED);
            rows.computeIfPresent(
                    new InvitationId(String.format("%043d", number)),
                    (id, row) -> new Summary(id, row.service(), row.combination(), row.mail(), Optional.of(way)));
        }

        public void addLetter(int number) {
            add(number, "30-44|keskusta|fi|letter", MailState.READY);
        }

        public void add(int number, String combination, MailState mail) {
            InvitationId id = new InvitationId(String.format("%043d", number));
            rows.put(id, new Summary(id, LIBRARY.id(), combination, mail));
            withAddress.add(id);
        }

        @Override
        public boolean add(Invitation invitation) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Invitation> find(InvitationId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Due> due(WaveId wave, Instant now, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean moveDue(Due due, Instant next) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void settleMail(InvitationId id, int round, MailState state, Optional<Instant> reminder) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void recordMail(InvitationId id, MailState state) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean leave(InvitationId id, WayOut way) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void ofWave(WaveId wave, Consumer<Summary> consumer) {
            List.copyOf(rows.values()).forEach(consumer);
        }

        @Override
        public boolean removeAddress(InvitationId id) {
            if (lasts-- <= 0) throw new IllegalStateException("the store is down");
            withAddress.remove(id);
            return answered.contains(id);
        }
    }

    public final class MemoryCellMaps implements CellMaps {
        private final Map<WaveId, Map<ServiceId, Cells>> rows = new HashMap<>();

        @Override
        public void put(WaveId wave, CellMap cells) {
            rows.computeIfAbsent(wave, absent -> new HashMap<>()).putAll(cells.cells());
        }

        @Override
        public Cells of(WaveId wave, ServiceId service) {
            return of(wave).of(service);
        }

        @Override
        public CellMap of(WaveId wave) {
            Map<ServiceId, Cells> cells = new HashMap<>(
                    CellMap.of(askedCounts.getOrDefault(wave, AskedCounts.NONE)).cells());
            cells.putAll(rows.getOrDefault(wave, Map.of()));
            return new CellMap(cells);
        }
    }

    public static final class MemoryNights implements Nights {
        private Optional<LocalDate> last = Optional.empty();

        @Override
        public Optional<LocalDate> last() {
            return last;
        }

        @Override
        public void finished(LocalDate night) {
            last = Optional.of(night);
        }
    }

    public static final class MemoryDispositions implements Dispositions {
        public final Map<WaveId, Map<ServiceId, Counts>> rows = new HashMap<>();
        public final Map<WaveId, Map<ServiceId, Map<Population, StratumDispositions>>> strata = new HashMap<>();
        private final Map<WaveId, Map<ServiceId, Map<Population, Participation>>> participation = new HashMap<>();

        @Override
        public void put(WaveId wave, Map<ServiceId, Counts> counts) {
            rows.put(wave, Map.copyOf(counts));
        }

        @Override
        public Optional<Map<ServiceId, Counts>> of(WaveId wave) {
            return Optional.ofNullable(rows.get(wave));
        }

        @Override
        public void putStrata(WaveId wave, ServiceId service, Map<Population, StratumDispositions> counts) {
            strata.computeIfAbsent(wave, absent -> new HashMap<>()).put(service, Map.copyOf(counts));
        }

        @Override
        public Map<Population, StratumDispositions> strata(WaveId wave, ServiceId service) {
            return strata.getOrDefault(wave, Map.of()).getOrDefault(service, Map.of());
        }

        @Override
        public void putParticipation(WaveId wave, ServiceId service, Map<Population, Participation> counts) {
            participation.computeIfAbsent(wave, absent -> new HashMap<>()).put(service, Map.copyOf(counts));
        }

        @Override
        public Map<Population, Participation> participation(WaveId wave, ServiceId service) {
            return participation.getOrDefault(wave, Map.of()).getOrDefault(service, Map.of());
        }
    }

    public static final class MemoryLedger implements ReleaseLedger {
        public final Map<String, Release> rows = new HashMap<>();

        @Override
        public Map<YearMonth, Release> find(ServiceId service, YearMonth from, YearMonth to) {
            return rows.values().stream()
                    .filter(release -> release.service().equals(service))
                    .filter(release ->
                            !release.month().isBefore(from) && !release.month().isAfter(to))
                    .collect(Collectors.toMap(Release::month, release -> release));
        }

        @Override
        public boolean put(Release release) {
            String key = release.service().value() + "#" + release.month();
            int before =
                    Optional.ofNullable(rows.get(key)).map(Release::revision).orElse(0);
            if (release.revision() != before + 1) return false;
            rows.put(key, release);
            return true;
        }
    }
}
