package fi.kuule.responsecapture;

import fi.kuule.aws.http.Form;
import fi.kuule.mail.Unsubscribing;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Organisations;
import fi.kuule.views.Audience;
import fi.kuule.views.UnsubscribePages;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;

/** {@code /u/…}: one button that stops all surveys. Takes the posts that mail programs make by themselves (RFC 8058), too. */
final class UnsubscribeDoor implements Door {
    private final Unsubscribing unsubscribing;
    private final Organisations organisations;

    UnsubscribeDoor(Unsubscribing unsubscribing, Organisations organisations) {
        this.unsubscribing = unsubscribing;
        this.organisations = organisations;
    }

    @Override
    public Outcome get(Visit visit) {
        return orFailed(visit, () -> isSetUp() && unsubscribing.knows(visit.rest()) ? ask(visit) : unknown(visit));
    }

    @Override
    public Outcome post(Visit visit, Form form) {
        return orFailed(visit, () -> {
            if (!isSetUp()) return unknown(visit);
            boolean oneClick = form.field("List-Unsubscribe").isPresent();
            return switch (oneClick ? "lopeta" : form.field("teko").orElse("")) {
                case "lopeta" -> unsubscribing.stop(visit.rest()) ? done(visit) : unknown(visit);
                case "peru" -> unsubscribing.lift(visit.rest()) ? undone(visit) : unknown(visit);
                default -> get(visit);
            };
        });
    }

    /** Before there is an organisation, there are no keys, and nobody has been written to. */
    private boolean isSetUp() {
        return organisations.find().isPresent();
    }

    private Outcome ask(Visit visit) {
        return Outcome.of("unsubscribe-asked", 200, pages(visit).ask());
    }

    private Outcome done(Visit visit) {
        return Outcome.of("unsubscribed", 200, pages(visit).done());
    }

    private Outcome undone(Visit visit) {
        return Outcome.of("unsubscribe-undone", 200, pages(visit).undone());
    }

    private Outcome unknown(Visit visit) {
        Optional<Organisation> organisation = organisations.find();
        Audience audience = visit.readersOf(organisation);
        String contact = organisation
                .map(known -> known.contact()
                        .map(text -> text.in(audience.language()))
                        .orElseGet(() -> known.replyTo().value()))
                .orElse("");
        return Outcome.of("unsubscribe-unknown", 404, new UnsubscribePages(audience).unknown(contact));
    }

    private UnsubscribePages pages(Visit visit) {
        return new UnsubscribePages(visit.readersOf(organisations.find()));
    }

    private static Outcome orFailed(Visit visit, Supplier<Outcome> outcome) {
        try {
            return outcome.get();
        } catch (SdkException e) {
            return Outcome.of("unsubscribe-failed", 503, new UnsubscribePages(visit.anybody()).failed())
                    .because(e);
        }
    }
}
