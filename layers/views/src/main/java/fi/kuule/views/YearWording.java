package fi.kuule.views;

import fi.kuule.report.Base;
import fi.kuule.report.YearChanges;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How the service stands to a year ago, in sentences for a mail; nothing where the number itself is of twelve months and says so. */
record YearWording(Reading reading) {
    /** The headline's months against the same a year ago, and the year against the one before where that changed beyond chance. */
    List<String> lines() {
        return Stream.of(ChangesView.yearAgo(reading).flatMap(ChangesView.ChangeBox::line), changed())
                .flatMap(Optional::stream)
                .toList();
    }

    /** Judged with the years of all other services. */
    Optional<String> changed() {
        if (reading.score().isPresent() && reading.base().span() == Base.Span.TWELVE_MONTHS) return Optional.empty();
        return YearChanges.of(reading.report().services())
                .of(reading.report().service())
                .filter(change -> change.difference().stands())
                .map(this::sentence);
    }

    private String sentence(YearChanges.YearChange change) {
        ReportWording words = reading.words();
        return words.get(
                change.difference().points() > 0 ? "year.own.rose" : "year.own.fell",
                Slots.of("from", words.fact(change.difference().from(), change.askedBefore()))
                        .and("to", words.fact(change.difference().to(), change.asked())));
    }
}
