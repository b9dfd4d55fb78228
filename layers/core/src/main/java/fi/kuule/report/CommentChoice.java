package fi.kuule.report;

import fi.kuule.access.Digest;
import fi.kuule.masking.Screened;
import fi.kuule.organisation.Service;
import fi.kuule.response.Response;
import fi.kuule.response.ResponseKey;
import fi.kuule.response.Responses;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Chooses the comments of a service's own people that a report shows: at most ten that are not set aside, by a digest of service, month and
 * answer. The same every time, and an order that says nothing of the numbers given or the days.
 */
final class CommentChoice {
    private static final int MOST = 10;
    private final Responses responses;

    CommentChoice(Responses responses) {
        this.responses = responses;
    }

    Comments of(Service service, YearMonth month) {
        Lot lot = new Lot();
        for (LocalDate day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1))
            responses.ofDay(service.number(), day, response -> {
                if (response.population().isOwn())
                    response.why().ifPresent(comment -> lot.add(draw(service, month, response), comment));
            });
        return lot.comments();
    }

    private static Drawn draw(Service service, YearMonth month, Response response) {
        String lot = Digest.sha256(
                service.id().value() + "|" + month + "|" + response.key().id());
        return new Drawn(lot, response.key());
    }

    private record Drawn(String lot, ResponseKey key) {}

    /** The first of those drawn so far, and how many there were. */
    private static final class Lot {
        private final PriorityQueue<Drawn> first =
                new PriorityQueue<>(Comparator.comparing(Drawn::lot).reversed());
        private int commented;
        private int setAside;

        void add(Drawn drawn, String comment) {
            commented++;
            if (Screened.isAbusive(comment)) {
                setAside++;
                return;
            }
            first.add(drawn);
            if (first.size() > MOST) first.remove();
        }

        Comments comments() {
            return new Comments(
                    first.stream()
                            .sorted(Comparator.comparing(Drawn::lot))
                            .map(Drawn::key)
                            .toList(),
                    commented,
                    setAside);
        }
    }
}
