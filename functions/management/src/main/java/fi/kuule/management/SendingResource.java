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

    SendingResource(ReadinessInspection inspection, Organisations organisations) {
        this.inspection = inspection;
        this.organisations = organisations;
    }

    HttpReply get(Call call) {
        Optional<Organisation> organisation = organisations.find();
        Language own = organisation.map(known -> known.languages().get(0).plain()).orElse(Language.FI);
        return call.language()
                .then(asked ->
                        Replies.ok(new SendingDocument(asked.orElse(own), organisation).write(inspection.inspect())));
    }
}
