package fi.kuule.report;

import fi.kuule.access.Digest;
import fi.kuule.access.HmacKey;
import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.ServiceId;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Base64;

/** What a read-only report link carries: 128 bits, derived for one member, service and month; only its digest is stored. */
public record ReportToken(String value) {
    public static ReportToken of(HmacKey reportKey, ServiceId service, YearMonth month, MemberId member) {
        byte[] mac = Arrays.copyOf(reportKey.sign("report", service.value(), month.toString(), member.value()), 16);
        return new ReportToken(Base64.getUrlEncoder().withoutPadding().encodeToString(mac));
    }

    /** The name under which the link is stored. */
    public String digest() {
        return Digest.sha256(value);
    }

    @Override
    public String toString() {
        return "ReportToken[…]";
    }
}
