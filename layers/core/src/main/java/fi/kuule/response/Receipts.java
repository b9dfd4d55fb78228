package fi.kuule.response;

import fi.kuule.organisation.Service;
import fi.kuule.organisation.Services;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Lets whoever has a receipt see the answer and delete it. */
public final class Receipts {
    private final Responses responses;
    private final Services services;
    private final Touched touched;
    private final InstantSource clock;
    private final ZoneId zone;

    public Receipts(Responses responses, Services services, Touched touched, InstantSource clock, ZoneId zone) {
        this.responses = responses;
        this.services = services;
        this.touched = touched;
        this.clock = clock;
        this.zone = zone;
    }

    /** The answer under a code as it was typed; empty when the code leads to none, whatever the reason. */
    public Optional<Stored> find(String code) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return Receipt.parse(code)
                .flatMap(receipt -> responses
                        .find(receipt.key())
                        .filter(response -> !today.isAfter(response.expires()))
                        .map(response -> new Stored(receipt, response, services.find(response.service()))));
    }

    /**
     * Deletes the answer; false when the code leads to none. The day is marked first: a mark too many costs one count. Whoever deletes what
     * was there a moment ago hears that it is gone, also when somebody else, or an own attempt whose reply was lost, was faster.
     */
    public boolean remove(String code) {
        Optional<Stored> found = find(code);
        found.ifPresent(this::remove);
        return found.isPresent();
    }

    private void remove(Stored stored) {
        touched.mark(stored.response().service(), stored.receipt().day());
        responses.remove(stored.receipt().key());
    }

    /** @param service empty when the organisation has removed it since */
    public record Stored(Receipt receipt, Response response, Optional<Service> service) {}
}
