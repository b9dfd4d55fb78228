package fi.kuule.management;

import fi.kuule.aws.http.HttpReply;
import fi.kuule.mail.SenderDomain;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Organisations;
import fi.kuule.organisation.SettingUp;
import java.util.Optional;

/** {@code /api/organisation}. */
final class OrganisationResource {
    private final Organisations organisations;
    private final SettingUp settingUp;
    private final Optional<SenderDomain> senderDomain;

    /** @param senderDomain for which this deployment may send; empty when it has not been told */
    OrganisationResource(Organisations organisations, SettingUp settingUp, Optional<SenderDomain> senderDomain) {
        this.organisations = organisations;
        this.settingUp = settingUp;
        this.senderDomain = senderDomain;
    }

    HttpReply get(Call call) {
        return organisations
                .find()
                .map(organisation -> Replies.ok(OrganisationDocument.write(organisation)))
                .orElseGet(() -> Problem.of(ProblemKind.NOT_FOUND, "the organisation has not been put yet")
                        .reply());
    }

    HttpReply put(Call call) {
        return call.document(OrganisationDocument::read).then(this::put);
    }

    /** A sender for whom nothing could be sent is not taken: that would be found out with the first wave. */
    private HttpReply put(Organisation organisation) {
        Optional<SenderDomain> other = senderDomain.filter(domain -> !domain.covers(organisation.sender()));
        if (other.isPresent())
            return Problem.at(
                            "/sender",
                            "must be an address of " + other.get().value()
                                    + ", the domain that this deployment may send from (parameter SenderDomain)")
                    .reply();
        settingUp.put(organisation);
        return Replies.ok(OrganisationDocument.write(organisation));
    }
}
