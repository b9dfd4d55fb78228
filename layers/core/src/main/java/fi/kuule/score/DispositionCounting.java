package fi.kuule.score;

import fi.kuule.organisation.ServiceId;
import fi.kuule.wave.Asked;
import fi.kuule.wave.AskedCounts;
import fi.kuule.wave.Cell;
import fi.kuule.wave.CellMap;
import fi.kuule.wave.CellMaps;
import fi.kuule.wave.Invitations;
import fi.kuule.wave.Population;
import fi.kuule.wave.Wave;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counts what became of the people that a wave asked, each by the cell that was published of them. */
final class DispositionCounting {
    private final Asked asked;
    private final Invitations invitations;
    private final CellMaps cellMaps;
    private final MonthSums sums;
    private final Dispositions dispositions;

    DispositionCounting(NightlyAggregation.Stores stores) {
        this.asked = stores.asked();
        this.invitations = stores.invitations();
        this.cellMaps = stores.cellMaps();
        this.sums = new MonthSums(stores.tallies());
        this.dispositions = stores.dispositions();
    }

    /** By service and population. */
    Map<ServiceId, Map<Population, StratumDispositions>> of(Wave wave) {
        CellMap cells = cellMaps.of(wave.id());
        AskedCounts counts = asked.of(wave.id()).stream().reduce(AskedCounts.NONE, AskedCounts::plus);
        Map<ServiceId, Map<Population, StratumCounter>> counters = new HashMap<>();
        counts.asked().forEach((service, combinations) -> {
            Map<Population, StratumCounter> own = counters.computeIfAbsent(service, absent -> new HashMap<>());
            combinations.forEach((combination, people) -> {
                Cell cell = cells.of(service).of(combination);
                counter(own, cell.population()).asked(cell, people);
            });
        });
        counts.skippedOf()
                .forEach((service, skips) -> Optional.ofNullable(counters.get(service))
                        .ifPresent(own -> skips.forEach((skip, people) ->
                                counter(own, skip.population()).skipped(Unasked.of(skip.reason(), people)))));
        invitations.ofWave(wave.id(), invitation -> {
            Map<Population, StratumCounter> own = counters.get(invitation.service());
            if (own == null) return;
            Cell cell = cells.of(invitation.service()).of(invitation.combination());
            counter(own, cell.population()).count(wave, cell, invitation);
        });
        counters.forEach((service, own) -> addAnswers(wave, service, own));
        Map<ServiceId, Map<Population, StratumDispositions>> counted = new HashMap<>();
        counters.forEach((service, own) -> {
            Map<Population, StratumDispositions> populations = new HashMap<>();
            own.forEach((population, counter) -> populations.put(population, counter.counts()));
            counted.put(service, TakingPart.with(populations, dispositions.participation(wave.id(), service)));
        });
        return counted;
    }

    private void addAnswers(Wave wave, ServiceId service, Map<Population, StratumCounter> counters) {
        sums.each(service, YearMonth.from(wave.opens()), YearMonth.from(wave.closes()), part -> {
            int people = part.byWave().getOrDefault(wave.id(), 0);
            if (people > 0)
                counter(counters, part.population())
                        .answered(people, part.answersByWave().getOrDefault(wave.id(), WaveAnswers.NONE));
        });
    }

    private static StratumCounter counter(Map<Population, StratumCounter> counters, Population population) {
        return counters.computeIfAbsent(population, absent -> new StratumCounter());
    }
}
