package fi.kuule.report;

import fi.kuule.organisation.ServiceId;
import fi.kuule.score.Score;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** How the services changed from one year to the next, those that have enough answers in both: all of them judged at once. */
public record YearChanges(List<YearChange> changes) {
    public YearChanges {
        changes = List.copyOf(changes);
    }

    public static YearChanges of(List<ServiceYear> services) {
        List<YearChange> alone =
                services.stream().flatMap(service -> alone(service).stream()).toList();
        List<Double> adjusted = Several.adjusted(
                alone.stream().map(change -> change.difference().p()).toList());
        return new YearChanges(IntStream.range(0, alone.size())
                .mapToObj(i -> alone.get(i).among(adjusted.get(i)))
                .toList());
    }

    private static Optional<YearChange> alone(ServiceYear service) {
        Optional<Score> before = enough(service.before().score());
        Optional<Score> last = enough(service.last().score());
        if (before.isEmpty() || last.isEmpty()) return Optional.empty();
        return Optional.of(new YearChange(
                service.service(), Difference.of(before.get(), last.get()), service.askedBefore(), service.asked()));
    }

    private static Optional<Score> enough(Optional<Score> score) {
        return score.filter(shown -> shown.n() >= Score.ENOUGH);
    }

    public Optional<YearChange> of(ServiceId service) {
        return changes.stream()
                .filter(change -> change.service().equals(service))
                .findFirst();
    }

    /** Those that may be named. */
    public List<YearChange> standing() {
        return changes.stream().filter(change -> change.difference().stands()).toList();
    }

    /**
     * One service's.
     *
     * @param askedBefore where it is told, as {@code asked}
     */
    public record YearChange(ServiceId service, Difference difference, OptionalInt askedBefore, OptionalInt asked) {
        private YearChange among(double p) {
            return new YearChange(service, difference.among(p), askedBefore, asked);
        }
    }
}
