package fi.kuule.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.kuule.access.KeyPurpose;
import fi.kuule.language.Language;
import fi.kuule.mail.Delivery;
import fi.kuule.mail.Delivery.Reason;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.MailId;
import fi.kuule.mail.Message;
import fi.kuule.mail.Outgoing.SummaryMail;
import fi.kuule.mail.StopScope;
import fi.kuule.mail.StoppedAddresses;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.ServiceId;
import fi.kuule.score.NightWorld;
import fi.kuule.wave.MailWorld;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryDeliveryTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final MemberId LIISA = new MemberId("liisa");
    private static final String ADDRESS = "liisa@mantyranta.example";
    private static final SummaryMail MAIL = new SummaryMail(MailId.ofSummary("s".repeat(43)), "2026-10", "liisa");
    private final MailWorld world = new MailWorld();
    private final NightWorld night = new NightWorld();
    private final FakeReports reports = new FakeReports();
    private final FakeMembers members = new FakeMembers();
    /** What was written of: services and their links, or {@code alone} and one. */
    private final List<Map<String, URI>> written = new ArrayList<>();

    SummaryDeliveryTest() {
        night.services.add(NightWorld.service("liikunta", 2, false));
        night.services.add(NightWorld.service("vesi", 3, false));
        members.put(liisa("kirjasto", "liikunta", "vesi"));
        report("kirjasto");
        report("liikunta");
    }

    private static Member liisa(String... services) {
        Set<ServiceId> ids = Stream.of(services).map(ServiceId::new).collect(Collectors.toSet());
        return new Member(LIISA, "Liisa", new EmailAddress(ADDRESS), Language.FI, Member.Role.MANAGER, ids);
    }

    private void report(String service) {
        Report library = Reported.months("3/13/28").report();
        reports.put(new Report(
                new ServiceId(service),
                OCTOBER,
                library.madeAt(),
                library.history(),
                library.fieldwork(),
                List.of(),
                Comments.NONE,
                Optional.empty(),
                List.of()));
        reports.putAccess(
                token(service).digest(),
                new Reports.Access(new ServiceId(service), OCTOBER, LIISA, Instant.parse("2027-12-01T00:00:00Z")));
    }

    private ReportToken token(String service) {
        return ReportToken.of(world.key(KeyPurpose.REPORT), new ServiceId(service), OCTOBER, LIISA);
    }

    private URI page(String service) {
        return URI.create(MailWorld.BASE + "/f/" + token(service).value());
    }

    @Test
    void allReportsGoInOneMailAndEachIsRemembered() {
        assertEquals(new Delivery.Sent(), deliver());
        assertEquals(List.of(MAIL.id()), world.mailer.sent);
        assertEquals(Map.of("kirjasto/liisa", world.now, "liikunta/liisa", world.now), reports.sent);
    }

    @Test
    void itIsSentOnceWhenItsMessageIsDeliveredTwice() {
        deliver();
        deliver();
        assertEquals(List.of(MAIL.id()), world.mailer.sent);
    }

    @Test
    void eachServiceHasTheLinkThatOpensItForThisMember() {
        deliver();
        assertEquals(List.of(Map.of("kirjasto", page("kirjasto"), "liikunta", page("liikunta"))), written);
    }

    @Test
    void aServiceThatIsNotTheMembersAnyMoreIsNotToldOf() {
        report("vesi");
        members.put(liisa("kirjasto", "vesi"));
        deliver();
        assertEquals(List.of(Map.of("kirjasto", page("kirjasto"), "vesi", page("vesi"))), written);
    }

    @Test
    void aServiceWhoseLinkWasRevokedIsNotToldOf() {
        report("vesi");
        reports.revokeAccess(LIISA, new ServiceId("vesi"));
        deliver();
        assertEquals(Set.of("kirjasto", "liikunta"), written.getFirst().keySet());
    }

    @Test
    void whoHasOneReportToReadGetsItWhole() {
        reports.revokeAccess(LIISA, new ServiceId("liikunta"));
        assertEquals(new Delivery.Sent(), deliver());
        assertEquals(List.of(Map.of("alone", page("kirjasto"))), written);
        assertEquals(Set.of("kirjasto/liisa"), reports.sent.keySet());
    }

    @Test
    void whenEveryLinkWasRevokedThereIsNoMail() {
        reports.revokeAccess(LIISA);
        assertDropped(Reason.GONE);
    }

    @Test
    void aMemberWhoIsGoneGetsNothing() {
        members.remove(LIISA);
        assertDropped(Reason.GONE);
    }

    @ParameterizedTest
    @EnumSource(StoppedAddresses.Reason.class)
    void aStopOfReportsEndsIt(StoppedAddresses.Reason reason) {
        world.stopped.stop(world.addressKey(ADDRESS), new StopScope.Reports(), reason, world.now);
        assertDropped(Reason.ADDRESS_STOPPED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"before claim", "after claim", "after sent"})
    void whereverARunDiesItIsSentOnceAndRemembered(String step) {
        world.steps.dieAt(step);
        assertThrows(IllegalStateException.class, this::deliver);
        world.pass(Duration.ofMinutes(3));
        deliver();
        assertEquals(List.of(MAIL.id()), world.mailer.sent);
        assertEquals(Set.of("kirjasto/liisa", "liikunta/liisa"), reports.sent.keySet());
    }

    private void assertDropped(Reason reason) {
        assertEquals(new Delivery.Dropped(reason), deliver());
        assertEquals(List.of(), world.mailer.sent);
        assertEquals(Map.of(), reports.sent);
    }

    private Delivery deliver() {
        ReportComposing alone = new ReportComposing(
                MailWorld.organisations(),
                night.services(),
                night.responses,
                world::key,
                (organisation, service, member, report, comments, links) -> {
                    written.add(Map.of("alone", links.page()));
                    return MailWorld.message(member.address(), "Kirjasto", Optional.empty());
                },
                MailWorld.BASE);
        SummaryComposing together = new SummaryComposing(
                MailWorld.organisations(), night.services(), world::key, this::compose, MailWorld.BASE);
        return new SummaryDelivery(
                        reports,
                        new ReportReaders(members, world.stopped, world::key),
                        world::key,
                        new SummaryDelivery.Composing(alone, together),
                        world.sending(),
                        () -> world.now)
                .deliver(MAIL);
    }

    private Message compose(
            Organisation organisation,
            Member member,
            YearMonth month,
            List<SummaryLetters.Part> parts,
            SummaryLetters.Links links) {
        written.add(parts.stream()
                .collect(Collectors.toMap(part -> part.service().id().value(), SummaryLetters.Part::page)));
        return MailWorld.message(member.address(), "Palvelut", Optional.empty());
    }
}
