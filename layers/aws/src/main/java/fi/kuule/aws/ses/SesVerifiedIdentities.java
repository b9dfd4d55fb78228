package fi.kuule.aws.ses;

import fi.kuule.mail.VerifiedIdentities;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.IdentityInfo;
import software.amazon.awssdk.services.sesv2.model.VerificationStatus;

/** The verified identities of this account at SES, page by page. SES allows one such question a second. */
public final class SesVerifiedIdentities implements VerifiedIdentities {
    private static final int PAGE = 1_000;
    private final SesV2Client ses;

    public SesVerifiedIdentities(SesV2Client ses) {
        this.ses = ses;
    }

    @Override
    public Set<String> all() {
        return ses.listEmailIdentitiesPaginator(request -> request.pageSize(PAGE)).stream()
                .flatMap(page -> page.emailIdentities().stream())
                .filter(identity -> identity.verificationStatus() == VerificationStatus.SUCCESS)
                .map(IdentityInfo::identityName)
                .collect(Collectors.toUnmodifiableSet());
    }
}
