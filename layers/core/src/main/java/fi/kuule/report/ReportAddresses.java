package fi.kuule.report;

import fi.kuule.access.KeyPurpose;
import fi.kuule.access.Keys;
import fi.kuule.mail.AddressKey;
import fi.kuule.mail.StopScope;
import fi.kuule.mail.UnsubscribeToken;
import fi.kuule.organisation.Member;
import java.net.URI;

/** Where the links of a report mail lead; derived when it is written, and stored nowhere. */
final class ReportAddresses {
    private final Keys keys;
    private final URI base;

    /** @param base where the pages are, without a trailing slash */
    ReportAddresses(Keys keys, URI base) {
        this.keys = keys;
        this.base = base;
    }

    /** The same report as a page. */
    URI page(Report report, Member member) {
        ReportToken page = ReportToken.of(keys.key(KeyPurpose.REPORT), report.service(), report.month(), member.id());
        return URI.create(base + "/f/" + page.value());
    }

    /** How its numbers are worked out. */
    URI method() {
        return URI.create(base + "/m");
    }

    /** Ends the reports to this member. */
    URI unsubscribe(Member member) {
        AddressKey address = AddressKey.of(keys.key(KeyPurpose.ADDRESS), member.address());
        UnsubscribeToken stop = UnsubscribeToken.of(keys.key(KeyPurpose.PAGE), address, new StopScope.Reports());
        return URI.create(base + "/u/" + stop.value());
    }
}
