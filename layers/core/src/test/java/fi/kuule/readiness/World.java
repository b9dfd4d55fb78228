package fi.kuule.readiness;

import fi.kuule.access.HmacKey;
import fi.kuule.language.Language;
import fi.kuule.language.LocalText;
import fi.kuule.mail.AddressKey;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.FakeBreaker;
import fi.kuule.mail.MailId;
import fi.kuule.mail.MailState;
import fi.kuule.mail.Outbox;
import fi.kuule.mail.Outgoing;
import fi.kuule.mail.Passage;
import fi.kuule.mail.Passages;
import fi.kuule.mail.SenderDomain;
import fi.kuule.mail.SendingAccount.SendingQuota;
import fi.kuule.mail.Step;
import fi.kuule.mail.StopScope;
import fi.kuule.mail.StoppedAddresses;
import fi.kuule.mail.StopsInMemory;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.Members;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Organisations;
import fi.kuule.organisation.ReportMail;
import fi.kuule.readiness.SendingSetup.MailEventType;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that is looked at; to begin with, all is well. It is Sunday 22 November 2026, eight in the morning in Helsinki. */
final class World {
    static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final List<DnsRecord> KEYS =
            List.of(new DnsRecord(DnsRecord.Type.CNAME, "a._domainkey.mallila.example", "a.dkim.amazonses.com"));

    Instant now = Instant.parse("2026-11-22T06:00:00Z");
    Optional<Organisation> organisation = Optional.of(organisation("kysely@mallila.example"));
    Optional<SenderDomain> senderDomain = Optional.of(new SenderDomain("mallila.example"));
    URI links = URI.create("https://kysely.mallila.example");
    Look<Optional<SendingIdentity>> identity = seen(new SendingIdentity(
            true,
            new SendingIdentity.Dkim(true, true, KEYS),
            Optional.of(new SendingIdentity.MailFrom("bounce.mallila.example", true))));
    Look<Optional<Set<MailEventType>>> events = seen(EnumSet.allOf(MailEventType.class));
    Look<SendingStanding> standing = new Look.Seen<>(standing(true, true, SendingStanding.Reputation.HEALTHY, 3));
    final Map<String, Look<List<String>>> texts = new HashMap<>(Map.of(
            "bounce.mallila.example", published("v=spf1 include:amazonses.com ~all"),
            "_dmarc.mallila.example", published("v=DMARC1; p=reject")));
    final Map<String, Look<List<String>>> servers =
            new HashMap<>(Map.of("bounce.mallila.example", published("feedback-smtp.eu-north-1.amazonses.com")));
    final List<String> asked = new ArrayList<>();
    final Map<MailId, MailState> outbox = new HashMap<>(Map.of(MailId.ofCanary(TODAY), MailState.DELIVERED));
    final FakeBreaker breaker = new FakeBreaker();
    private final StopsInMemory stopped = new StopsInMemory();
    final List<Outgoing> queued = new ArrayList<>();
    private final HmacKey addressKey = new HmacKey(new byte[32]);

    static <T> Look<Optional<T>> seen(T value) {
        return new Look.Seen<>(Optional.of(value));
    }

    static Look<List<String>> published(String... values) {
        return new Look.Seen<>(List.of(values));
    }

    static SendingStanding standing(
            boolean production, boolean enabled, SendingStanding.Reputation reputation, long used) {
        return new SendingStanding(production, enabled, reputation, new SendingQuota(200, used, 1));
    }

    static Organisation organisation(String sender) {
        return new Organisation(
                LocalText.same("Mallilan kunta"),
                List.of(Language.FI),
                new EmailAddress(sender),
                new EmailAddress("palaute@mallila.example"),
                Optional.empty(),
                Optional.empty());
    }

    Readiness inspect() {
        return new ReadinessInspection(
                        senderDomain,
                        organisations(),
                        setup(),
                        names(),
                        outbox(),
                        breaker,
                        new ReportMail(organisations(), members(), stopped, purpose -> addressKey),
                        () -> now,
                        ZONE)
                .inspect(links);
    }

    Check check(Subject subject) {
        return inspect().checks().stream()
                .filter(check -> check.finding().subject() == subject)
                .findFirst()
                .orElseThrow();
    }

    Finding finding(Subject subject) {
        return check(subject).finding();
    }

    Canary canary() {
        return new Canary(organisations(), outbox(), queued::addAll, () -> now, ZONE);
    }

    Organisations organisations() {
        return new Organisations() {
            @Override
            public Optional<Organisation> find() {
                return organisation;
            }

            @Override
            public void put(Organisation put) {
                organisation = Optional.of(put);
            }
        };
    }

    private SendingSetup setup() {
        return new SendingSetup() {
            @Override
            public Look<Optional<SendingIdentity>> identity(SenderDomain domain) {
                asked.add("identity " + domain.value());
                return identity;
            }

            @Override
            public Look<Optional<Set<MailEventType>>> reportedEvents() {
                return events;
            }

            @Override
            public Look<SendingStanding> standing() {
                return standing;
            }

            @Override
            public String bounceServer() {
                return "feedback-smtp.eu-north-1.amazonses.com";
            }
        };
    }

    private DnsRecords names() {
        return new DnsRecords() {
            @Override
            public Look<List<String>> texts(String name) {
                asked.add("TXT " + name);
                return texts.getOrDefault(name, published());
            }

            @Override
            public Look<List<String>> mailServers(String name) {
                asked.add("MX " + name);
                return servers.getOrDefault(name, published());
            }
        };
    }

    /** As far as the function that sends would have brought them. */
    Outbox outbox() {
        return new Outbox() {
            @Override
            public boolean take(MailId id, Step step) {
                Passage before = find(id);
                Passages.after(before, step).state().ifPresent(state -> outbox.put(id, state));
                return Passages.moves(before, step);
            }

            @Override
            public Passage find(MailId id) {
                return Passage.of(Optional.ofNullable(outbox.get(id)), now);
            }
        };
    }

    private Members members() {
        List<Member> all = List.of(member("aino"), member("sven"));
        return new Members() {
            @Override
            public Optional<Member> find(MemberId id) {
                return all.stream().filter(member -> member.id().equals(id)).findFirst();
            }

            @Override
            public List<Member> findAll() {
                return all;
            }

            @Override
            public void put(Member member) {
                throw new AssertionError("nothing is changed");
            }

            @Override
            public boolean remove(MemberId id) {
                throw new AssertionError("nothing is changed");
            }
        };
    }

    static Member member(String id) {
        return new Member(
                new MemberId(id),
                id,
                new EmailAddress(id + "@mallila.example"),
                Language.FI,
                Member.Role.MANAGER,
                Set.of());
    }

    /** @param member whose address it is */
    void stop(String member, StopScope scope, StoppedAddresses.Reason reason) {
        stopped.stop(AddressKey.of(addressKey, member(member).address()), scope, reason, now);
    }
}
