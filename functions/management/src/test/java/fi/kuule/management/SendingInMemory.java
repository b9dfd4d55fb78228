package fi.kuule.management;

import fi.kuule.access.KeyPurpose;
import fi.kuule.access.Keys;
import fi.kuule.mail.AddressKey;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.MailId;
import fi.kuule.mail.Outbox;
import fi.kuule.mail.Passage;
import fi.kuule.mail.SenderDomain;
import fi.kuule.mail.SendingAccount.SendingQuota;
import fi.kuule.mail.Step;
import fi.kuule.mail.StopScope;
import fi.kuule.mail.StoppedAddresses;
import fi.kuule.readiness.DnsRecord;
import fi.kuule.readiness.DnsRecords;
import fi.kuule.readiness.Look;
import fi.kuule.readiness.SendingIdentity;
import fi.kuule.readiness.SendingSetup;
import fi.kuule.readiness.SendingStanding;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A sending service whose account is in the sandbox and whose domain has signed but not more, beside a name service that holds nothing. */
final class SendingInMemory implements SendingSetup {
    Optional<SenderDomain> senderDomain = Optional.of(new SenderDomain("mallila.example"));
    Look<SendingStanding> standing = new Look.Seen<>(
            new SendingStanding(false, true, SendingStanding.Reputation.HEALTHY, new SendingQuota(200, 3, 1)));
    private final Map<Place, StoppedAddresses.Reason> stops = new HashMap<>();

    /** Where a stop stands. */
    private record Place(EmailAddress address, StopScope scope) {}

    void stop(String address, StopScope scope, StoppedAddresses.Reason reason) {
        stops.put(new Place(new EmailAddress(address), scope), reason);
    }

    static SendingInMemory ofAnySender() {
        SendingInMemory sending = new SendingInMemory();
        sending.senderDomain = Optional.empty();
        return sending;
    }

    @Override
    public Look<Optional<SendingIdentity>> identity(SenderDomain domain) {
        List<DnsRecord> keys = List.of(
                new DnsRecord(DnsRecord.Type.CNAME, "abc._domainkey." + domain.value(), "abc.dkim.amazonses.com"));
        return new Look.Seen<>(
                Optional.of(new SendingIdentity(true, new SendingIdentity.Dkim(true, true, keys), Optional.empty())));
    }

    @Override
    public Look<Optional<Set<MailEventType>>> reportedEvents() {
        return new Look.Seen<>(Optional.of(EnumSet.allOf(MailEventType.class)));
    }

    @Override
    public Look<SendingStanding> standing() {
        return standing;
    }

    @Override
    public String bounceServer() {
        return "feedback-smtp.eu-north-1.amazonses.com";
    }

    DnsRecords names() {
        return new DnsRecords() {
            @Override
            public Look<List<String>> texts(String name) {
                return new Look.Seen<>(List.of());
            }

            @Override
            public Look<List<String>> mailServers(String name) {
                return new Look.Seen<>(List.of());
            }
        };
    }

    /** Yesterday's canary came back; management sends nothing. */
    Outbox outbox() {
        return new Outbox() {
            @Override
            public boolean take(MailId id, Step step) {
                throw new AssertionError("management sends nothing");
            }

            @Override
            public Passage find(MailId id) {
                return id.value().equals("c-2026-11-20") ? new Passage.Delivered() : new Passage.Unknown();
            }
        };
    }

    StoppedAddresses stopped(Keys keys) {
        return new StoppedAddresses() {
            @Override
            public Optional<Reason> stopOf(AddressKey address, StopScope scope) {
                return stops.entrySet().stream()
                        .filter(stop -> AddressKey.of(
                                        keys.key(KeyPurpose.ADDRESS),
                                        stop.getKey().address())
                                .equals(address))
                        .filter(stop -> reaches(stop.getKey().scope(), stop.getValue(), scope))
                        .map(Map.Entry::getValue)
                        .max(Comparator.naturalOrder());
            }

            /** As in the real store: what is stopped for everything is stopped for reports, unless somebody asked for no surveys. */
            private static boolean reaches(StopScope stopped, Reason reason, StopScope scope) {
                return stopped.equals(scope)
                        || (stopped instanceof StopScope.Everything
                                && (reason != Reason.UNSUBSCRIBED || !(scope instanceof StopScope.Reports)));
            }

            @Override
            public void stop(AddressKey address, StopScope scope, Reason reason, Instant at) {
                throw new AssertionError("management stops no address");
            }

            @Override
            public void lift(AddressKey address, StopScope scope) {
                throw new AssertionError("management lifts no stop");
            }
        };
    }
}
