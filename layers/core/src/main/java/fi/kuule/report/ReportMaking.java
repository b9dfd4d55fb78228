package fi.kuule.report;

import fi.kuule.disclosure.GroupReleases;
import fi.kuule.disclosure.Published;
import fi.kuule.disclosure.Releases;
import fi.kuule.disclosure.Told;
import fi.kuule.organisation.ContextNote;
import fi.kuule.organisation.ContextNotes;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.Services;
import fi.kuule.response.Responses;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Predicate;

/** Makes the report of a service and an ended month from published numbers; the same numbers give the same report. */
public final class ReportMaking {
    private static final int TWO_YEARS = 24;
    private final Releases releases;
    private final Cohorts cohorts;
    private final Services services;
    private final ContextNotes notes;
    private final PeopleMaking people;
    private final CommentChoice comments;
    private final InstantSource clock;

    public ReportMaking(
            Releases releases,
            Cohorts cohorts,
            GroupReleases groups,
            Services services,
            ContextNotes notes,
            Responses responses,
            InstantSource clock) {
        this.releases = releases;
        this.cohorts = cohorts;
        this.people = new PeopleMaking(groups);
        this.services = services;
        this.notes = notes;
        this.comments = new CommentChoice(responses);
        this.clock = clock;
    }

    /** What is the same for all reports of a month; {@link IllegalArgumentException} for a month that has not ended. */
    public Surroundings surroundings(YearMonth month) {
        requireEnded(month);
        return new Surroundings(
                services.findAll().stream()
                        .sorted(Comparator.comparing(service -> service.id().value()))
                        .map(service -> year(service, month))
                        .toList(),
                notes.findAll().stream()
                        .filter(note -> !note.month().isAfter(month))
                        .sorted(Comparator.comparing(ContextNote::day).thenComparing(ContextNote::id))
                        .toList());
    }

    private ServiceYear year(Service service, YearMonth month) {
        YearMonth since = month.minusMonths(TWO_YEARS - 1L);
        Fieldwork fieldwork = cohorts.of(service, since, month).fieldwork(since, month);
        return ServiceYear.of(service.id(), history(service, month, any -> false), fieldwork, month);
    }

    /** {@link IllegalArgumentException} for a month that has not ended. */
    public Report make(Service service, YearMonth month, Surroundings around) {
        requireEnded(month);
        YearMonth since = month.minusMonths(History.LEAST - 1L);
        Cohorts.Rounds rounds = cohorts.of(service, since, month);
        History history = history(service, month, rounds::asked);
        YearMonth first = history.months().getFirst().month();
        Comments shown = comments.of(service, month, history.months().getLast().published());
        return new Report(
                service.id(),
                month,
                clock.instant(),
                history,
                rounds.fieldwork(since, month),
                around.services(),
                shown,
                service.target(),
                around.notes().stream()
                        .filter(note ->
                                note.concerns(service.id()) && !note.month().isBefore(first))
                        .toList(),
                people.of(service, month));
    }

    private void requireEnded(YearMonth month) {
        if (!releases.hasEnded(month)) throw new IllegalArgumentException("month " + month + " has not ended");
    }

    /** From the first answer on, but two years and the month before them at least, to compare a year with the one before. */
    private History history(Service service, YearMonth month, Predicate<YearMonth> asked) {
        Told told = releases.told(service, month.minusMonths(History.MOST - 1L), month);
        YearMonth least = month.minusMonths(History.LEAST - 1L);
        YearMonth first = told.months().entrySet().stream()
                .filter(entry -> !(entry.getValue() instanceof Published.NoAnswers))
                .map(Map.Entry::getKey)
                .findFirst()
                .filter(answered -> answered.isBefore(least))
                .orElse(least);
        return History.of(told, first, asked);
    }
}
