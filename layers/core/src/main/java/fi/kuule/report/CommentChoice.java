package fi.kuule.report;

import fi.kuule.access.Digest;
import fi.kuule.organisation.Service;
import fi.kuule.response.Response;
import fi.kuule.response.ResponseKey;
import fi.kuule.response.Responses;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Chooses the comments of a service's own people that a report shows: at most ten, by a digest of service, month and answer. The same every
 * time, and an order that says nothing of the numbers given or the days.
 */
final class CommentChoice {
    private static final int MOST = 10;
    private final Responses responses;

    CommentChoice(Responses responses) {
        this.responses = responses;
    }

    Comments of(Service service, YearMonth month) {
        PriorityQueue<Drawn> drawn =
                new PriorityQueue<>(Comparator.comparing(Drawn::lot).reversed());
        int[] commented = {0};
        for (LocalDate day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1))
            responses.ofDay(service.number(), day, response -> {
                if (response.why().isEmpty() || !response.population().isOwn()) return;
                commented[0]++;
                drawn.add(draw(service, month, response));
                if (drawn.size() > MOST) drawn.remove();
            });
        return new Comments(
                drawn.stream()
                        .sorted(Comparator.comparing(Drawn::lot))
                        .map(Drawn::key)
                        .toList(),
                commented[0]);
    }

    private static Drawn draw(Service service, YearMonth month, Response response) {
        String lot = Digest.sha256(
                service.id().value() + "|" + month + "|" + response.key().id());
        return new Drawn(lot, response.key());
    }

    private record Drawn(String lot, ResponseKey key) {}

    /** @param commented how many wrote something */
    record Comments(List<ResponseKey> shown, int commented) {
        static final Comments NONE = new Comments(List.of(), 0);
    }
}
