package fi.kuule.score;

import fi.kuule.organisation.Service;
import fi.kuule.response.Responses;
import fi.kuule.score.DayCount.Counted;
import fi.kuule.survey.SurveyRef;
import fi.kuule.wave.Waves;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Counts days whole from their rows. The tally replaces what was counted before, so counting again is harmless and counting late is enough;
 * a sealed day is not counted again.
 */
public final class DayCounting {
    /** How many days a day stays open after it ended; a day of imported answers, after it was first counted. */
    public static final int OPEN_DAYS = 30;

    private final Responses responses;
    private final Tallies tallies;
    private final Waves waves;
    private final InstantSource clock;
    private final ZoneId zone;

    public DayCounting(Responses responses, Tallies tallies, Waves waves, InstantSource clock, ZoneId zone) {
        this.responses = responses;
        this.tallies = tallies;
        this.waves = waves;
        this.clock = clock;
        this.zone = zone;
    }

    /** Returns how many tallies were written: one for each survey version and population with answers that day, if it is not sealed. */
    public int count(Service service, LocalDate day) {
        return count(service, Set.of(day));
    }

    /** The same for many days of a service, with what is stored read once. */
    public int count(Service service, Collection<LocalDate> days) {
        if (days.isEmpty()) return 0;
        StoredDays stored = StoredDays.read(tallies, service.id(), days);
        FirstDays first = new FirstDays(waves);
        return days.stream().mapToInt(day -> count(service, day, stored, first)).sum();
    }

    private int count(Service service, LocalDate day, StoredDays stored, FirstDays first) {
        Instant readAt = clock.instant();
        Map<Counted, DayCount> counts = new HashMap<>();
        responses.ofDay(
                service.number(),
                day,
                response -> counts.computeIfAbsent(
                                Counted.of(response), counted -> new DayCount(wave -> first.has(wave, day)))
                        .add(response));
        stored.countedOn(day)
                .forEach(counted -> counts.computeIfAbsent(counted, vanished -> new DayCount(wave -> false)));
        counts.keySet().removeIf(counted -> stored.sealed(day, counted.survey()));
        return (int) counts.entrySet().stream()
                .filter(entry -> tallies.putDay(entry.getValue()
                        .tally(
                                service.id(),
                                day,
                                entry.getKey(),
                                readAt,
                                openUntil(day, entry.getKey().survey(), stored))))
                .count();
    }

    /** A day that is first counted after its time was imported; what was open stays open as long as it was said. */
    private LocalDate openUntil(LocalDate day, SurveyRef survey, StoredDays stored) {
        return stored.openUntil(day, survey).orElseGet(() -> {
            LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
            LocalDate usual = day.plusDays(OPEN_DAYS);
            return usual.isBefore(today) ? today.plusDays(OPEN_DAYS) : usual;
        });
    }
}
