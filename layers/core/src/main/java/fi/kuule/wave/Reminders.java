package fi.kuule.wave;

import fi.kuule.survey.Survey;
import fi.kuule.survey.Surveys;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** When the next reminder of an invitation is due, by the survey's rule. */
public final class Reminders {
    private final Surveys surveys;
    private final ZoneId zone;
    private final InstantSource clock;

    public Reminders(Surveys surveys, ZoneId zone, InstantSource clock) {
        this.surveys = surveys;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * The start of the day on which the next reminder is due when the mail of this round has gone today; empty when none is, or when the
     * wave is over by then. A mail that went late, since its wave paused, moves what comes after it: two never come close together.
     */
    Optional<Instant> after(Wave wave, int round) {
        return pause(days(wave), round)
                .map(days -> LocalDate.ofInstant(clock.instant(), zone).plusDays(days))
                .filter(day -> !day.isAfter(wave.closes()))
                .map(day -> day.atStartOfDay(zone).toInstant());
    }

    private List<Integer> days(Wave wave) {
        return surveys.find(wave.survey()).map(Survey::reminderDays).orElse(List.of());
    }

    private static Optional<Integer> pause(List<Integer> days, int round) {
        if (round >= Math.min(days.size(), Survey.MAX_REMINDERS)) return Optional.empty();
        return Optional.of(days.get(round) - (round == 0 ? 0 : days.get(round - 1)));
    }
}
