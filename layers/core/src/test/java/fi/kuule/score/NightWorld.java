package fi.kuule.score;

import fi.kuule.language.LocalText;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.ServiceId;
import fi.kuule.organisation.Services;
import fi.kuule.response.Rating;
import fi.kuule.response.Response;
import fi.kuule.response.ResponseKey;
import fi.kuule.survey.SurveyRef;
import fi.kuule.wave.Asked;
import fi.kuule.wave.AskedCounts;
import fi.kuule.wave.Batch.BatchId;
import fi.kuule.wave.CellMap;
import fi.kuule.wave.CellMaps;
import fi.kuule.wave.Cells;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WaveState;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

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
}
