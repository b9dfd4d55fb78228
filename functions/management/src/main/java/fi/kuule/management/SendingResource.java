package fi.kuule.management;

import fi.kuule.aws.http.HttpReply;
import fi.kuule.language.Language;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Organisations;
import fi.kuule.readiness.ReadinessInspection;
import java.util.Optional;

/** {@code /api/sending}: whether this deployment can send, and what to do when it cannot. */
final class SendingResource {
    private final ReadinessInspection inspection;
    private final Organisations organisations;
    private final PageAddress pages;

    SendingResource(ReadinessInspection inspection, Organisations organisations, PageAddress pages) {
        this.inspection = inspection;
        this.organisations = organisations;
        this.pages = pages;
    }

    HttpReply get(Call call) {
        Optional<Organisation> organisation = organisations.find();
        Language own =
                organisation.map(known -> known.languages().get(0).plain()).orElse(Language.FI);
        return call.language()
                .then(asked -> Replies.ok(new SendingDocument(asked.orElse(own), organisation)
                        .write(inspection.inspect(pages.of(call.request())))));
    }
}
