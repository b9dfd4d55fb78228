package fi.kuule.score;

import fi.kuule.organisation.Service;
import fi.kuule.organisation.ServiceId;
import fi.kuule.organisation.Services;
import fi.kuule.response.Responses;
import fi.kuule.response.Touched;
import fi.kuule.wave.Asked;
import fi.kuule.wave.CellMaps;
import fi.kuule.wave.Invitations;
import fi.kuule.wave.Population;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WaveState;
import fi.kuule.wave.Waves;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * The night: ends waves, counts recent and touched days, seals old ones, counts what became of the people asked. Every step may be done
 * again.
 */
public final class NightlyAggregation {
    private final Services services;
    private final Waves waves;
    private final Touched touched;
    private final Dispositions dispositions;
    private final Nights nights;
    private final WaveClosing closing;
    private final DayCounting counting;
    private final Sealing sealing;
    private final DispositionCounting asking;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param random unpredictable: lots are drawn among answers that must tell less */
    public NightlyAggregation(Stores stores, InstantSource clock, ZoneId zone, RandomGenerator random) {
        this.services = stores.services;
        this.waves = stores.waves;
        this.touched = stores.touched;
        this.dispositions = stores.dispositions;
        this.nights = stores.nights;
        this.closing = new WaveClosing(
                stores.waves,
                stores.asked,
                stores.invitations,
                stores.services,
                new SmallCells(stores.responses, stores.cellMaps, random),
                stores.dispositions);
        this.counting = new DayCounting(stores.responses, stores.tallies, stores.waves, clock, zone);
        this.sealing = new Sealing(stores.tallies, clock, zone);
        this.asking = new DispositionCounting(stores);
        this.clock = clock;
        this.zone = zone;
    }

    public Night run() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        int closed = closing.run(today);
        List<Service> all = services.findAll();
        Set<LocalDate> recent = recent(today);
        List<Touched.Day> marked = touched.findAll();
        int counted = 0;
        int sealed = 0;
        for (Service service : all) {
            counted += count(service, recent, marked);
            sealed += sealing.seal(service);
        }
        List<Wave> asked =
                waves.findAll().stream().filter(wave -> isFresh(wave, today)).toList();
        asked.forEach(this::ask);
        nights.finished(today);
        return new Night(closed, counted, marked.size(), sealed, asked.size());
    }

    private void ask(Wave wave) {
        Map<ServiceId, Map<Population, StratumDispositions>> counted = asking.of(wave);
        Map<ServiceId, Dispositions.Counts> inAll = new HashMap<>();
        counted.forEach((service, populations) -> {
            dispositions.putStrata(wave.id(), service, populations);
            inAll.put(
                    service,
                    populations.values().stream()
                            .map(StratumDispositions::total)
                            .reduce(Dispositions.Counts.NOBODY, Dispositions.Counts::plus));
        });
        dispositions.put(wave.id(), inAll);
    }

    /** Marks go after the count, and only those that it found: what was marked meanwhile waits for the next night. */
    private int count(Service service, Set<LocalDate> recent, List<Touched.Day> marked) {
        List<Touched.Day> own = marked.stream()
                .filter(mark -> mark.service().equals(service.id()))
                .toList();
        Set<LocalDate> days = new TreeSet<>(recent);
        own.forEach(mark -> days.add(mark.day()));
        int counted = counting.count(service, days);
        own.forEach(touched::clear);
        return counted;
    }

    /** Today, every day that may still be open for its age, and every day since the last night. */
    private Set<LocalDate> recent(LocalDate today) {
        LocalDate usual = today.minusDays(DayCounting.OPEN_DAYS);
        LocalDate first = nights.last().filter(usual::isAfter).orElse(usual);
        return first.datesUntil(today.plusDays(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isFresh(Wave wave, LocalDate today) {
        return wave.state() != WaveState.DRAFT
                && !wave.closes().plusDays(WaveClosing.STOPPED_NIGHTS).isBefore(today);
    }

    /** What the night reads and writes. */
    public record Stores(
            Services services,
            Waves waves,
            Invitations invitations,
            Asked asked,
            CellMaps cellMaps,
            Responses responses,
            Touched touched,
            Tallies tallies,
            Dispositions dispositions,
            Nights nights) {}

    /**
     * What a night did.
     *
     * @param counted day tallies written
     * @param marked touched days found
     * @param asked waves whose dispositions were counted
     */
    public record Night(int closed, int counted, int marked, int sealed, int asked) {}
}
