package fi.kuule.report;

import fi.kuule.access.Digest;
import fi.kuule.disclosure.Disclosure;
import fi.kuule.disclosure.Published;
import fi.kuule.organisation.Service;
import fi.kuule.report.FirstLots.Lot;
import fi.kuule.response.Response;
import fi.kuule.response.Responses;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Chooses the comments of a service's own people that a report shows: at most ten that are not set aside, by a digest of service, month and
 * answer. The same every time, and an order that says nothing of the numbers given or the days.
 */
final class CommentChoice {
    private final Responses responses;

    CommentChoice(Responses responses) {
        this.responses = responses;
    }

    /** @param published of the month's answers: without a number there is no comment either */
    Comments of(Service service, YearMonth month, Published published) {
        return published
                .score()
                .map(score -> of(service, month).comments(Disclosure.tellsFine(score.n(), service.sensitive())))
                .orElse(Comments.NONE);
    }

    private CommentLots of(Service service, YearMonth month) {
        CommentLots lots = new CommentLots();
        for (LocalDate day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1))
            responses.ofDay(service.number(), day, response -> {
                if (response.population().isOwn())
                    response.why()
                            .ifPresent(comment -> lots.add(
                                    draw(service, month, response), CommentKind.of(response.rating()), comment));
            });
        return lots;
    }

    private static Lot draw(Service service, YearMonth month, Response response) {
        String number = Digest.sha256(
                service.id().value() + "|" + month + "|" + response.key().id());
        return new Lot(number, response.key());
    }
}
