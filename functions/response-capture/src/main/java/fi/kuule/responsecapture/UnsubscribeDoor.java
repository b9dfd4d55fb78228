package fi.kuule.responsecapture;

import fi.kuule.aws.http.Form;
import fi.kuule.mail.StopScope;
import fi.kuule.mail.Unsubscribing;
import fi.kuule.mail.Unsubscribing.Extent;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Organisations;
import fi.kuule.views.Audience;
import fi.kuule.views.UnsubscribePages;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;

/** {@code /u/…}: stops a survey, all of them, or reports. Takes the posts that mail programs make by themselves (RFC 8058), too. */
final class UnsubscribeDoor implements Door {
    private final Unsubscribing unsubscribing;
    private final Organisations organisations;

    UnsubscribeDoor(Unsubscribing unsubscribing, Organisations organisations) {
        this.unsubscribing = unsubscribing;
        this.organisations = organisations;
    }

    @Override
    public Outcome get(Visit visit) {
        return orFailed(visit, () -> answer(visit, unsubscribing::about, this::ask));
    }

    /** A press of a button is enough: stopping must be easy, and who stops by mistake can take it back. */
    @Override
    public Outcome post(Visit visit, Form form) {
        boolean oneClick = form.field("List-Unsubscribe").isPresent();
        return orFailed(visit, () -> switch (oneClick
                ? UnsubscribePages.STOP
                : form.field("teko").orElse("")) {
            case UnsubscribePages.STOP -> stop(visit, Extent.ALL);
            case UnsubscribePages.STOP_THIS -> stop(visit, Extent.THIS);
            case UnsubscribePages.UNDO -> lift(visit, Extent.ALL);
            case UnsubscribePages.UNDO_THIS -> lift(visit, Extent.THIS);
            default -> get(visit);
        });
    }

    private Outcome stop(Visit visit, Extent extent) {
        return answer(visit, token -> unsubscribing.stop(token, extent), this::done);
    }

    private Outcome lift(Visit visit, Extent extent) {
        return answer(visit, token -> unsubscribing.lift(token, extent), this::undone);
    }

    private Outcome answer(
            Visit visit, Function<String, Optional<StopScope>> act, BiFunction<Visit, StopScope, Outcome> page) {
        Optional<StopScope> scope = isSetUp() ? act.apply(visit.rest()) : Optional.empty();
        return scope.map(known -> page.apply(visit, known)).orElseGet(() -> unknown(visit));
    }

    /** Before there is an organisation, there are no keys, and nobody has been written to. */
    private boolean isSetUp() {
        return organisations.find().isPresent();
    }

    private Outcome ask(Visit visit, StopScope about) {
        return Outcome.of("unsubscribe-asked", 200, pages(visit).ask(about));
    }

    private Outcome done(Visit visit, StopScope stopped) {
        return Outcome.of("unsubscribed", 200, pages(visit).done(stopped));
    }

    private Outcome undone(Visit visit, StopScope lifted) {
        return Outcome.of("unsubscribe-undone", 200, pages(visit).undone(lifted));
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
