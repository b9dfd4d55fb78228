package fi.kuule.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.mail.MailId;
import fi.kuule.mail.MailState;
import fi.kuule.mail.SenderDomain;
import fi.kuule.mail.SendingAccount.SendingQuota;
import fi.kuule.mail.SendingBreaker.Cause;
import fi.kuule.mail.SendingBreaker.Trip;
import fi.kuule.mail.SentCounts;
import fi.kuule.mail.StopScope;
import fi.kuule.mail.StoppedAddresses;
import fi.kuule.readiness.SendingSetup.MailEventType;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SendingReadinessTest {
    private final World world = new World();

    @Test
    void whenAllIsWellEverySubjectIsAndMailCanGo() {
        Readiness readiness = world.inspect();
        assertEquals(
                List.of(Subject.values()),
                readiness.checks().stream()
                        .map(check -> check.finding().subject())
                        .toList());
        readiness
                .checks()
                .forEach(check -> assertEquals(CheckState.OK, check.finding().state(), check::toString));
        assertTrue(readiness.canSend());
        assertEquals(3, readiness.quota().orElseThrow().sentInDay());
    }

    @Test
    void beforeThereIsAnOrganisationNothingCanGoAndTheDomainIsLookedAtAllTheSame() {
        world.organisation = Optional.empty();
        assertEquals(Finding.ORGANISATION_MISSING, world.finding(Subject.ORGANISATION));
        assertEquals(Finding.SENDER_FITS, world.finding(Subject.SENDER));
        assertEquals(Finding.IDENTITY_VERIFIED, world.finding(Subject.IDENTITY));
        assertFalse(world.inspect().canSend());
    }

    @ParameterizedTest
    @CsvSource({
        "kysely@mallila.example,mallila.example,SENDER_FITS",
        "kysely@posti.mallila.example,mallila.example,SENDER_FITS",
        "kysely@Mallila.Example,MALLILA.example,SENDER_FITS",
        "kysely@mäntyranta.example,xn--mntyranta-v2a.example,SENDER_FITS",
        "kysely@mallila.example,posti.mallila.example,SENDER_OUTSIDE",
        "kysely@eimallila.example,mallila.example,SENDER_OUTSIDE",
        "kysely@muu.example,mallila.example,SENDER_OUTSIDE",
        "kysely@muu.example,,SENDER_DOMAIN_MISSING"
    })
    void aSenderIsOfTheDomainOrBelowIt(String sender, String domain, Finding finding) {
        world.organisation = Optional.of(World.organisation(sender));
        world.senderDomain = Optional.ofNullable(domain).map(SenderDomain::new);
        assertEquals(finding, world.finding(Subject.SENDER));
        assertEquals(finding == Finding.SENDER_FITS, world.inspect().canSend());
    }

    @Test
    void theDomainOfTheDeploymentIsAskedForElseTheSenders() {
        world.organisation = Optional.of(World.organisation("kysely@muu.example"));
        world.inspect();
        world.senderDomain = Optional.empty();
        world.inspect();
        assertEquals(
                List.of("identity mallila.example", "identity muu.example"),
                world.asked.stream().filter(one -> one.startsWith("identity")).toList());
    }

    @Test
    void withNeitherNothingIsAskedAndNothingIsKnown() {
        world.organisation = Optional.empty();
        world.senderDomain = Optional.empty();
        assertEquals(Finding.IDENTITY_UNSEEN, world.finding(Subject.IDENTITY));
        assertEquals(Finding.DMARC_UNSEEN, world.finding(Subject.DMARC));
        assertEquals(List.of(), world.asked);
    }

    @Test
    void aDomainThatIsNotVerifiedComesWithTheRecordsThatVerifyIt() {
        world.identity = World.seen(
                new SendingIdentity(false, new SendingIdentity.Dkim(true, false, World.KEYS), Optional.empty()));
        assertEquals(World.KEYS, world.check(Subject.IDENTITY).records());
        assertEquals(Finding.IDENTITY_NOT_VERIFIED, world.finding(Subject.IDENTITY));
        assertEquals(Finding.DKIM_NOT_CONFIRMED, world.finding(Subject.DKIM));
        assertEquals(World.KEYS, world.check(Subject.DKIM).records());
        assertFalse(world.inspect().canSend());
    }

    @Test
    void aDomainThatTheServiceDoesNotHaveIsMissing() {
        world.identity = new Look.Seen<>(Optional.empty());
        assertEquals(Finding.IDENTITY_MISSING, world.finding(Subject.IDENTITY));
        assertEquals(Finding.DKIM_OFF, world.finding(Subject.DKIM));
        assertEquals(Finding.MAIL_FROM_MISSING, world.finding(Subject.MAIL_FROM));
        assertEquals(Finding.SPF_OF_SERVICE, world.finding(Subject.SPF));
    }

    @Test
    void whatTheServiceDoesNotAnswerIsUnknownAndKeepsFromSending() {
        world.identity = new Look.Unseen<>();
        world.events = new Look.Unseen<>();
        world.standing = new Look.Unseen<>();
        for (Subject subject : List.of(
                Subject.IDENTITY,
                Subject.DKIM,
                Subject.MAIL_FROM,
                Subject.SPF,
                Subject.EVENTS,
                Subject.SANDBOX,
                Subject.QUOTA,
                Subject.REPUTATION))
            assertEquals(CheckState.UNKNOWN, world.finding(subject).state(), subject::name);
        assertFalse(world.inspect().canSend());
        assertEquals(Optional.empty(), world.inspect().quota());
    }

    @Test
    void withoutAMailFromDomainOneIsProposedAndMailCanGoAllTheSame() {
        world.identity = World.seen(
                new SendingIdentity(true, new SendingIdentity.Dkim(true, true, World.KEYS), Optional.empty()));
        assertEquals(Finding.MAIL_FROM_MISSING, world.finding(Subject.MAIL_FROM));
        assertEquals(
                List.of(new DnsRecord(
                        DnsRecord.Type.MX, "bounce.mallila.example", "10 feedback-smtp.eu-north-1.amazonses.com")),
                world.check(Subject.MAIL_FROM).records());
        assertEquals(Finding.SPF_OF_SERVICE, world.finding(Subject.SPF));
        assertEquals(
                List.of(new DnsRecord(
                        DnsRecord.Type.TXT, "bounce.mallila.example", "v=spf1 include:amazonses.com ~all")),
                world.check(Subject.SPF).records());
        assertTrue(world.inspect().canSend());
    }

    @ParameterizedTest
    @CsvSource({
        "true,feedback-smtp.eu-north-1.amazonses.com,MAIL_FROM_OWN",
        "false,feedback-smtp.eu-north-1.amazonses.com,MAIL_FROM_NOT_CONFIRMED",
        "true,posti.mallila.example,MAIL_FROM_NOT_CONFIRMED",
        "true,?,MAIL_FROM_OWN"
    })
    void mailFromIsRightWhenTheServiceSaysSoAndItsServerStands(boolean confirmed, String server, Finding finding) {
        world.identity = World.seen(new SendingIdentity(
                true,
                new SendingIdentity.Dkim(true, true, World.KEYS),
                Optional.of(new SendingIdentity.MailFrom("bounce.mallila.example", confirmed))));
        world.servers.put("bounce.mallila.example", lookOf(server));
        assertEquals(finding, world.finding(Subject.MAIL_FROM));
    }

    private static Look<List<String>> lookOf(String values) {
        if (values.equals("?")) return new Look.Unseen<>();
        return values.isEmpty() ? World.published() : World.published(values.split("\\|"));
    }

    @ParameterizedTest
    @CsvSource({
        "v=spf1 include:amazonses.com ~all,SPF_PASSES",
        "V=SPF1 include:AmazonSES.com -all,SPF_PASSES",
        "google-site-verification=x|v=spf1 mx include:amazonses.com -all,SPF_PASSES",
        "v=spf1 include:amazonses.com,SPF_PASSES",
        "v=spf1 -include:amazonses.com ~all,SPF_WRONG",
        "v=spf1 include:amazonses.com.evil.example ~all,SPF_WRONG",
        "v=spf1 mx -all,SPF_WRONG",
        "v=spf1 include:amazonses.com ~all|v=spf1 mx -all,SPF_WRONG",
        "v=spf10 include:amazonses.com ~all,SPF_MISSING",
        "hello,SPF_MISSING",
        "'',SPF_MISSING",
        "?,SPF_UNSEEN"
    })
    void spfIsReadAtTheMailFromDomain(String published, Finding finding) {
        world.texts.put("bounce.mallila.example", lookOf(published));
        assertEquals(finding, world.finding(Subject.SPF));
        assertTrue(world.inspect().canSend());
    }

    @ParameterizedTest
    @CsvSource({
        "v=DMARC1; p=reject,DMARC_ACTS",
        "v=DMARC1;p=quarantine;rua=mailto:a@b.example,DMARC_ACTS",
        "v=DMARC1; p=none; rua=mailto:a@b.example,DMARC_WATCHES",
        "other|v=DMARC1; p=reject,DMARC_ACTS",
        "v=DMARC1; sp=reject,DMARC_WRONG",
        "v=DMARC1; p=maybe,DMARC_WRONG",
        "v=DMARC1,DMARC_WRONG",
        "v=DMARC1; p=none|v=DMARC1; p=reject,DMARC_WRONG",
        "v=DMARC2; p=reject,DMARC_MISSING",
        "'',DMARC_MISSING",
        "?,DMARC_UNSEEN"
    })
    void dmarcIsAPolicyInOneRecord(String published, Finding finding) {
        world.texts.put("_dmarc.mallila.example", lookOf(published));
        assertEquals(finding, world.finding(Subject.DMARC));
        String policy = finding == Finding.DMARC_WATCHES ? "v=DMARC1; p=quarantine" : "v=DMARC1; p=none";
        assertEquals(
                finding == Finding.DMARC_ACTS
                        ? List.of()
                        : List.of(new DnsRecord(DnsRecord.Type.TXT, "_dmarc.mallila.example", policy)),
                world.check(Subject.DMARC).records());
    }

    @ParameterizedTest
    @CsvSource({
        "v=DMARC1; p=reject,DMARC_ACTS,mallila.example,",
        "v=DMARC1; p=none,DMARC_WATCHES,mallila.example,v=DMARC1; p=quarantine",
        "v=DMARC1; p=maybe,DMARC_WRONG,mallila.example,v=DMARC1; p=none",
        "hello,DMARC_MISSING,mallila.example,v=DMARC1; p=none",
        "'',DMARC_MISSING,posti.mallila.example,v=DMARC1; p=none"
    })
    void dmarcIsNamedAndChangedWhereItStands(String above, Finding finding, String domain, String proposed) {
        world.senderDomain = Optional.of(new SenderDomain("posti.mallila.example"));
        world.texts.put("_dmarc.mallila.example", lookOf(above));
        Check check = world.check(Subject.DMARC);
        assertEquals(finding, check.finding());
        assertEquals(Map.of("domain", domain), check.facts());
        assertEquals(
                Optional.ofNullable(proposed)
                        .map(value -> new DnsRecord(DnsRecord.Type.TXT, "_dmarc." + domain, value))
                        .stream()
                        .toList(),
                check.records());
    }

    @Test
    void dmarcOfTheDomainAboveHoldsBelow() {
        world.senderDomain = Optional.of(new SenderDomain("posti.kysely.mallila.example"));
        assertEquals(Finding.DMARC_ACTS, world.finding(Subject.DMARC));
        assertEquals(
                List.of(
                        "TXT _dmarc.posti.kysely.mallila.example",
                        "TXT _dmarc.kysely.mallila.example",
                        "TXT _dmarc.mallila.example"),
                world.asked.stream().filter(one -> one.contains("_dmarc")).toList());
    }

    @Test
    void aNameServerThatDidNotAnswerIsNotWaitedForAgain() {
        world.servers.put("bounce.mallila.example", new Look.Unseen<>());
        assertEquals(Finding.DMARC_UNSEEN, world.finding(Subject.DMARC));
        assertEquals(List.of("identity mallila.example", "MX bounce.mallila.example"), world.asked);
    }

    @Test
    void everyEventIsNeeded() {
        world.events = World.seen(EnumSet.of(MailEventType.SEND, MailEventType.DELIVERY, MailEventType.BOUNCE));
        Check check = world.check(Subject.EVENTS);
        assertEquals(Finding.EVENTS_LACKING, check.finding());
        assertEquals(Map.of("events", "DELIVERY_DELAY, COMPLAINT, REJECT, RENDERING_FAILURE"), check.facts());
        assertFalse(world.inspect().canSend());
        world.events = new Look.Seen<>(Optional.empty());
        assertEquals(Finding.EVENTS_MISSING, world.finding(Subject.EVENTS));
    }

    @ParameterizedTest
    @CsvSource({
        "DELIVERED,,CANARY_CAME",
        ",DELIVERED,CANARY_CAME",
        "SENT,DELIVERED,CANARY_CAME",
        "REFUSED,DELIVERED,CANARY_CAME",
        "CLAIMED,,CANARY_UNDER_WAY",
        "SENT,,CANARY_UNDER_WAY",
        "REFUSED,,CANARY_NOT_SENT",
        ",SENT,CANARY_SILENT",
        "SENT,SENT,CANARY_SILENT",
        ",CLAIMED,CANARY_NOT_SENT",
        ",REFUSED,CANARY_NOT_SENT",
        ",,CANARY_MISSING"
    })
    void theRuleIsJudgedByWhatCameBackOfTwoDays(MailState today, MailState yesterday, Finding finding) {
        world.outbox.clear();
        if (today != null) world.outbox.put(MailId.ofCanary(World.TODAY), today);
        if (yesterday != null) world.outbox.put(MailId.ofCanary(World.TODAY.minusDays(1)), yesterday);
        assertEquals(finding, world.finding(Subject.CANARY));
    }

    @ParameterizedTest
    @EnumSource(
            value = MailState.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"READY", "QUEUED"})
    void noStateOfACanaryIsLeftUnjudged(MailState state) {
        world.outbox.put(MailId.ofCanary(World.TODAY), state);
        assertEquals(state == MailState.DELIVERED, world.finding(Subject.CANARY) == Finding.CANARY_CAME);
    }

    @ParameterizedTest
    @CsvSource({
        "false,true,HEALTHY,3,SANDBOX_INSIDE,QUOTA_LEFT,REPUTATION_GOOD,false",
        "true,true,HEALTHY,200,SANDBOX_LEFT,QUOTA_USED,REPUTATION_GOOD,false",
        "true,true,UNDER_REVIEW,199,SANDBOX_LEFT,QUOTA_LEFT,REPUTATION_UNDER_REVIEW,true",
        "true,true,STOPPED,3,SANDBOX_LEFT,QUOTA_LEFT,REPUTATION_STOPPED,false",
        "true,false,HEALTHY,3,SANDBOX_LEFT,QUOTA_LEFT,REPUTATION_STOPPED,false"
    })
    void theAccountAllowsOrDoesNot(
            boolean production,
            boolean enabled,
            SendingStanding.Reputation reputation,
            long used,
            Finding sandbox,
            Finding quota,
            Finding standing,
            boolean canSend) {
        world.standing = new Look.Seen<>(World.standing(production, enabled, reputation, used));
        assertEquals(sandbox, world.finding(Subject.SANDBOX));
        assertEquals(quota, world.finding(Subject.QUOTA));
        assertEquals(standing, world.finding(Subject.REPUTATION));
        assertEquals(canSend, world.inspect().canSend());
    }

    @ParameterizedTest
    @CsvSource({
        "https://kysely.mallila.example,LINK_DOMAIN_OWN",
        "https://a1b2.execute-api.eu-north-1.amazonaws.com,LINK_DOMAIN_MISSING",
        "https://A1b2.Execute-api.cn-north-1.AmazonAWS.com.cn,LINK_DOMAIN_MISSING",
        "http://localhost:8080,LINK_DOMAIN_MISSING",
        "http://127.0.0.1:8080,LINK_DOMAIN_MISSING"
    })
    void linksLeadToAnOwnNameOrNot(URI links, Finding finding) {
        world.links = links;
        assertEquals(finding, world.finding(Subject.LINK_DOMAIN));
        assertTrue(world.inspect().canSend());
    }

    @Test
    void anAccountWithoutADailyLimitHasNoneInItsFacts() {
        world.standing = new Look.Seen<>(new SendingStanding(
                true, true, SendingStanding.Reputation.HEALTHY, new SendingQuota(Long.MAX_VALUE, 3, 14)));
        assertEquals(Finding.QUOTA_UNLIMITED, world.finding(Subject.QUOTA));
        assertEquals(Map.of("perSecond", "14"), world.check(Subject.QUOTA).facts());
        assertTrue(world.inspect().canSend());
    }

    @Test
    void whatKuuleHasStoppedIsWrongUntilSomebodyLetsItGoOn() {
        world.breaker.trip(new Trip(world.now, Cause.BOUNCES, new SentCounts(50, 5, 0)));
        assertEquals(Finding.SENDING_STOPPED, world.finding(Subject.SENDING));
        assertFalse(world.inspect().canSend());
        world.breaker.resume(world.now);
        assertEquals(Finding.SENDING_GOES, world.finding(Subject.SENDING));
        assertTrue(world.inspect().canSend());
    }

    @ParameterizedTest
    @CsvSource({
        "UNSUBSCRIBED,REPORT_MAIL_GOES",
        "BOUNCED_SOFTLY,REPORT_MAIL_STOPPED",
        "BOUNCED,REPORT_MAIL_STOPPED",
        "COMPLAINED,REPORT_MAIL_STOPPED"
    })
    void whoEndedTheReportsIsNotToBeMendedAndWhoIsNotReachedIs(StoppedAddresses.Reason reason, Finding finding) {
        world.stop("aino", new StopScope.Reports(), reason);
        assertEquals(finding, world.finding(Subject.REPORT_MAIL));
    }

    @Test
    void aMemberWhoseReportCameBackIsNamedAndOneWhoWantsNoSurveysIsNot() {
        world.stop("aino", new StopScope.Everything(), StoppedAddresses.Reason.UNSUBSCRIBED);
        assertEquals(Finding.REPORT_MAIL_GOES, world.finding(Subject.REPORT_MAIL));
        world.stop("sven", new StopScope.Everything(), StoppedAddresses.Reason.BOUNCED);
        assertEquals(Finding.REPORT_MAIL_STOPPED, world.finding(Subject.REPORT_MAIL));
        assertEquals(Map.of("members", "sven"), world.check(Subject.REPORT_MAIL).facts());
        assertTrue(world.inspect().canSend());
    }
}
