package fi.kuule.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.language.Language;
import fi.kuule.mail.EmailAddress;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.Membership;
import fi.kuule.organisation.ServiceId;
import fi.kuule.score.NightWorld;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadershipTest {
    private static final MemberId MAIJA = new MemberId("maija");
    private static final MemberId PEKKA = new MemberId("pekka");
    private final NightWorld world = new NightWorld();
    private final FakeMembers members = new FakeMembers();
    private final FakeReports reports = new FakeReports();
    private final Readership readership = new Readership(members, new Membership(members, world.services()), reports);

    ReadershipTest() {
        world.services.add(NightWorld.service("liikunta", 2, false));
        readership.put(member(MAIJA, "kirjasto", "liikunta"));
        readership.put(member(PEKKA, "kirjasto"));
        give(MAIJA, "kirjasto");
        give(MAIJA, "liikunta");
        give(PEKKA, "kirjasto");
    }

    private static Member member(MemberId id, String... services) {
        Set<ServiceId> ids = Stream.of(services).map(ServiceId::new).collect(Collectors.toSet());
        return new Member(id, id.value(), new EmailAddress("a@kunta.example"), Language.FI, Member.Role.MANAGER, ids);
    }

    /** Under {@code maija/kirjasto} in place of a digest. */
    private void give(MemberId member, String service) {
        reports.putAccess(
                member.value() + "/" + service,
                new Reports.Access(new ServiceId(service), YearMonth.of(2026, 10), member, Instant.MAX));
    }

    private Set<String> open() {
        return Stream.of("maija/kirjasto", "maija/liikunta", "pekka/kirjasto")
                .filter(link -> reports.findAccess(link).isPresent())
                .collect(Collectors.toSet());
    }

    @Test
    void allLinksOfAMemberEndAndNobodyElses() {
        assertTrue(readership.revokeLinks(MAIJA));
        assertTrue(readership.revokeLinks(MAIJA), "twice is once");

        assertEquals(Set.of("pekka/kirjasto"), open());
        assertFalse(readership.revokeLinks(new MemberId("kaisa")));
    }

    @Test
    void whoLosesAServiceLosesItsLinksForGood() {
        readership.put(member(MAIJA, "liikunta"));
        readership.put(member(MAIJA, "liikunta", "kirjasto"));

        assertEquals(Set.of("maija/liikunta", "pekka/kirjasto"), open());
    }

    @Test
    void whoLeavesAndComesBackGetsNoOldLinkBack() {
        assertTrue(readership.remove(MAIJA));
        assertFalse(readership.remove(MAIJA));
        readership.put(member(MAIJA, "kirjasto", "liikunta"));

        assertEquals(Set.of("pekka/kirjasto"), open());
    }

    @Test
    void aServiceThatDoesNotExistChangesNothing() {
        assertEquals(List.of(new ServiceId("uimahalli")), readership.put(member(MAIJA, "uimahalli")));

        assertEquals(Set.of("maija/kirjasto", "maija/liikunta", "pekka/kirjasto"), open());
        assertEquals(2, members.find(MAIJA).orElseThrow().services().size());
    }

    @Test
    void anotherAddressEndsNoLink() {
        readership.put(member(MAIJA, "kirjasto", "liikunta"));

        assertEquals(3, open().size());
    }
}
