package fi.kuule.management;

import fi.kuule.aws.http.HttpReply;
import fi.kuule.organisation.Organisations;
import fi.kuule.organisation.SettingUp;

/** {@code /api/organisation}. */
final class OrganisationResource {
    private final Organisations organisations;
    private final SettingUp settingUp;

    OrganisationResource(Organisations organisations, SettingUp settingUp) {
        this.organisations = organisations;
        this.settingUp = settingUp;
    }

    HttpReply get(Call call) {
        return organisations
                .find()
                .map(organisation -> Replies.ok(OrganisationDocument.write(organisation)))
                .orElseGet(() -> Problem.of(ProblemKind.NOT_FOUND, "the organisation has not been put yet")
                        .reply());
    }

    HttpReply put(Call call) {
        return call.document(OrganisationDocument::read).then(organisation -> {
            settingUp.put(organisation);
            return Replies.ok(OrganisationDocument.write(organisation));
        });
    }
}
