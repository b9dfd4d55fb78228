package fi.kuule.responsecapture;

import fi.kuule.aws.http.Form;
import fi.kuule.organisation.Organisations;
import fi.kuule.response.Receipts;
import fi.kuule.response.Receipts.Stored;
import fi.kuule.views.Audience;
import fi.kuule.views.CitizenPages;
import fi.kuule.views.ReceiptPages;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;

/** {@code /r}: the answer of a receipt. The code travels in a form, never in an address. */
final class ReceiptDoor implements Door {
    private final Receipts receipts;
    private final Organisations organisations;

    ReceiptDoor(Receipts receipts, Organisations organisations) {
        this.receipts = receipts;
        this.organisations = organisations;
    }

    @Override
    public Outcome get(Visit visit) {
        return orUnavailable(visit, () -> {
            Audience audience = visit.readersOf(organisations.find());
            return visit.rest().isEmpty()
                    ? Outcome.of("receipt-form", 200, new ReceiptPages(audience).empty())
                    : unknownLink(audience);
        });
    }

    @Override
    public Outcome post(Visit visit, Form form) {
        return orUnavailable(visit, () -> {
            Audience audience = visit.readersOf(organisations.find());
            return visit.rest().isEmpty()
                    ? post(
                            new ReceiptPages(audience),
                            form.field("tunnus").orElse(""),
                            form.field("teko").orElse(""))
                    : unknownLink(audience);
        });
    }

    private Outcome post(ReceiptPages pages, String code, String act) {
        return switch (act) {
            case "vahvista" ->
                receipts.remove(code) ? Outcome.of("receipt-removed", 200, pages.removed()) : unknown(pages, code);
            case "poista" ->
                shown(pages, code, stored -> Outcome.of("receipt-to-confirm", 200, pages.confirmRemoval(stored)));
            default -> shown(pages, code, stored -> Outcome.of("receipt-shown", 200, pages.found(stored)));
        };
    }

    private Outcome shown(ReceiptPages pages, String code, Function<Stored, Outcome> show) {
        Optional<Stored> stored = receipts.find(code);
        return stored.map(show).orElseGet(() -> unknown(pages, code));
    }

    private static Outcome unknown(ReceiptPages pages, String code) {
        return Outcome.of("receipt-unknown", 404, pages.unknown(code));
    }

    private static Outcome unknownLink(Audience audience) {
        return Outcome.of("unknown-link", 404, new CitizenPages(audience).unknownLink());
    }

    private static Outcome orUnavailable(Visit visit, Supplier<Outcome> outcome) {
        try {
            return outcome.get();
        } catch (SdkException e) {
            return Outcome.of("unavailable", 503, new CitizenPages(visit.anybody()).unavailable())
                    .because(e);
        }
    }
}
