package fi.kuule.readiness;

import java.util.List;
import java.util.Optional;

/**
 * A domain as the sending service knows it.
 *
 * @param verified whether mail may be sent from it
 * @param mailFrom the domain of its own that bounces go to; empty for the service's
 */
public record SendingIdentity(boolean verified, Dkim dkim, Optional<MailFrom> mailFrom) {
    /** @param records what the service looks for in the name service; empty for keys of one's own */
    public record Dkim(boolean signing, boolean confirmed, List<DnsRecord> records) {
        public Dkim {
            records = List.copyOf(records);
        }
    }

    /** @param confirmed whether the service has found its mail server there */
    public record MailFrom(String domain, boolean confirmed) {}
}
