package fi.kuule.readiness;

import fi.kuule.readiness.SendingIdentity.Dkim;
import fi.kuule.readiness.SendingIdentity.MailFrom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What the domain proves of its mails: that it may be used, that it signs, where bounces go, who may send in its name. */
final class DomainJudgement {
    /** By what SES is let in, whatever else stands in the record. */
    private static final Pattern LETS_SERVICE_IN = Pattern.compile("(^| )\\+?include:amazonses\\.com( |$)");

    private static final String SPF = "v=spf1 include:amazonses.com ~all";
    private static final String DMARC = "v=DMARC1; p=none";
    private static final String DMARC_THAT_ACTS = "v=DMARC1; p=quarantine";
    private static final Pattern POLICY = Pattern.compile(";\\s*p\\s*=\\s*(none|quarantine|reject)\\s*(;|$)");

    private final String domain;
    private final String bounceServer;
    private final Look<Optional<SendingIdentity>> identity;
    private final Observed.Names names;

    DomainJudgement(Observed found) {
        this.domain = found.domain().orElse("");
        this.bounceServer = found.bounceServer();
        this.identity = found.service().identity();
        this.names = found.names();
    }

    Check identity() {
        return identity.judge(
                seen -> seen.map(this::identity).orElseGet(() -> of(Finding.IDENTITY_MISSING)),
                of(Finding.IDENTITY_UNSEEN));
    }

    private Check identity(SendingIdentity seen) {
        return seen.verified()
                ? of(Finding.IDENTITY_VERIFIED)
                : Check.of(Finding.IDENTITY_NOT_VERIFIED, domain, seen.dkim().records());
    }

    Check dkim() {
        return seen(one -> dkim(one.dkim()), of(Finding.DKIM_OFF), Finding.DKIM_UNSEEN);
    }

    private Check dkim(Dkim dkim) {
        if (!dkim.signing()) return Check.of(Finding.DKIM_OFF, domain, dkim.records());
        return Check.of(dkim.confirmed() ? Finding.DKIM_SIGNS : Finding.DKIM_NOT_CONFIRMED, domain, dkim.records());
    }

    Check mailFrom() {
        Check missing = Check.of(Finding.MAIL_FROM_MISSING, mailFromName(), List.of(server(mailFromName())));
        return seen(one -> one.mailFrom().map(this::mailFrom).orElse(missing), missing, Finding.MAIL_FROM_UNSEEN);
    }

    /** The service looks now and then; what is published is what counts. */
    private Check mailFrom(MailFrom own) {
        List<DnsRecord> records = List.of(server(own.domain()));
        boolean leads = names.mailFromServers().judge(servers -> servers.contains(bounceServer), true);
        return Check.of(
                own.confirmed() && leads ? Finding.MAIL_FROM_OWN : Finding.MAIL_FROM_NOT_CONFIRMED,
                own.domain(),
                records);
    }

    Check spf() {
        Check ofService = Check.of(Finding.SPF_OF_SERVICE, mailFromName(), List.of(spf(mailFromName())));
        return seen(one -> one.mailFrom().map(this::spf).orElse(ofService), ofService, Finding.SPF_UNSEEN);
    }

    private Check spf(MailFrom own) {
        Finding finding = names.mailFromTexts().judge(DomainJudgement::spf, Finding.SPF_UNSEEN);
        return Check.of(finding, own.domain(), List.of(spf(own.domain())));
    }

    /** RFC 7208: two records are as wrong as a false one. */
    private static Finding spf(List<String> texts) {
        List<String> records = texts.stream()
                .map(text -> text.toLowerCase(Locale.ROOT))
                .filter(text -> text.equals("v=spf1") || text.startsWith("v=spf1 "))
                .toList();
        if (records.isEmpty()) return Finding.SPF_MISSING;
        boolean passes =
                records.size() == 1 && LETS_SERVICE_IN.matcher(records.get(0)).find();
        return passes ? Finding.SPF_PASSES : Finding.SPF_WRONG;
    }

    Check dmarc() {
        List<DnsRecord> proposed = domain.isEmpty() ? List.of() : List.of(policy(domain, DMARC));
        return names.dmarc().judge(DomainJudgement::policy, Check.of(Finding.DMARC_UNSEEN, domain, proposed));
    }

    /** A record that stands is named, and changed, where it stands. */
    private static Check policy(Observed.Dmarc found) {
        Finding finding = policy(found.texts());
        String better = finding == Finding.DMARC_WATCHES ? DMARC_THAT_ACTS : DMARC;
        return Check.of(
                finding,
                found.domain(),
                finding == Finding.DMARC_ACTS ? List.of() : List.of(policy(found.domain(), better)));
    }

    private static DnsRecord policy(String domain, String value) {
        return new DnsRecord(DnsRecord.Type.TXT, "_dmarc." + domain, value);
    }

    /** RFC 7489: records that do not begin so are none, and two are none either. */
    private static Finding policy(List<String> texts) {
        List<String> records = texts.stream()
                .map(text -> text.toLowerCase(Locale.ROOT))
                .filter(text -> text.matches("v\\s*=\\s*dmarc1\\s*(;.*)?"))
                .toList();
        if (records.isEmpty()) return Finding.DMARC_MISSING;
        var policy = POLICY.matcher(records.get(0));
        if (records.size() > 1 || !policy.find()) return Finding.DMARC_WRONG;
        return policy.group(1).equals("none") ? Finding.DMARC_WATCHES : Finding.DMARC_ACTS;
    }

    private Check seen(Function<SendingIdentity, Check> judge, Check none, Finding unseen) {
        return identity.judge(there -> there.map(judge).orElse(none), of(unseen));
    }

    private Check of(Finding finding) {
        return Check.of(finding, domain, List.of());
    }

    /** What such a domain is called for want of another name. */
    private String mailFromName() {
        return "bounce." + domain;
    }

    private DnsRecord server(String name) {
        return new DnsRecord(DnsRecord.Type.MX, name, "10 " + bounceServer);
    }

    private static DnsRecord spf(String name) {
        return new DnsRecord(DnsRecord.Type.TXT, name, SPF);
    }
}
