package fi.kuule.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.access.HmacKey;
import fi.kuule.disclosure.GroupReleases;
import fi.kuule.disclosure.MemoryGroups;
import fi.kuule.disclosure.Releases;
import fi.kuule.language.Language;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.Outgoing;
import fi.kuule.masking.Kind;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.Members;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Organisations;
import fi.kuule.organisation.ServiceId;
import fi.kuule.response.ResponseKey;
import fi.kuule.score.NightWorld;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MonthlyReportingTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final LocalDate DAY = LocalDate.of(2026, 10, 10);
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);
    private static final HmacKey KEY = new HmacKey(new byte[32]);
    private final NightWorld world = new NightWorld();
    private final MemoryReports reports = new MemoryReports();
    private final MemoryMembers members = new MemoryMembers();
    private final List<Outgoing> queue = new ArrayList<>();

    MonthlyReportingTest() {
        members.put(member("maija", "kirjasto"));
        members.put(member("pekka", "kirjasto", "liikunta"));
        members.put(member("leena", "liikunta"));
    }

    private static Member member(String id, String... services) {
        Set<ServiceId> ids = new HashSet<>();
        for (String service : services) ids.add(new ServiceId(service));
        return new Member(
                new MemberId(id), id, new EmailAddress(id + "@kunta.example"), Language.FI, Member.Role.MANAGER, ids);
    }

    private MonthlyReporting reporting() {
        world.night(DAY.plusDays(1)).counting().count(NightWorld.LIBRARY, DAY);
        world.night(FIRST);
        Releases releases = new Releases(world.ledger, world.tallies, world.clock, NightWorld.ZONE);
        Cohorts cohorts = new Cohorts(world.waves, world.asked(), world.dispositions, world.tallies);
        return new MonthlyReporting(
                new ReportMaking(
                        releases,
                        cohorts,
                        new GroupReleases(new MemoryGroups(), world.waves, world.dispositions, world.tallies),
                        world.services(),
                        new FakeNotes(),
                        world.responses,
                        world.clock),
                reports,
                world.services(),
                members,
                purpose -> KEY,
                queue::addAll,
                world.clock,
                NightWorld.ZONE);
    }

    private ReportOpening opening() {
        return new ReportOpening(
                reports, new NoOrganisation(), world.services(), members, world.responses, world.clock);
    }

    private static String token(String member) {
        return ReportToken.of(KEY, NightWorld.LIBRARY.id(), OCTOBER, new MemberId(member))
                .value();
    }

    @Test
    void everyMemberOfTheServiceGetsOneMailOfIdsOnly() {
        world.answers(DAY, 22, 9, 8);

        MonthlyReporting.Made made = reporting().run(OCTOBER, true);

        assertEquals(new MonthlyReporting.Made(1, 2), made);
        assertEquals(
                Set.of("maija", "pekka"),
                new HashSet<>(queue.stream()
                        .map(mail -> ((Outgoing.ReportMail) mail).member())
                        .toList()));
        assertTrue(reports.find(NightWorld.LIBRARY.id(), OCTOBER).isPresent());
    }

    @Test
    void runTwiceTheMailsHaveTheSameIds() {
        world.answers(DAY, 22, 9, 8);
        MonthlyReporting reporting = reporting();

        reporting.run(OCTOBER, true);
        reporting.run(OCTOBER, true);

        assertEquals(4, queue.size());
        assertEquals(2, new HashSet<>(queue).size());
    }

    @Test
    void aServiceThatNobodyWasAskedAboutGetsNoMail() {
        assertEquals(new MonthlyReporting.Made(1, 0), reporting().run(OCTOBER, true));
        assertEquals(List.of(), queue);
    }

    @Test
    void aMonthCanBeMadeAgainWithoutMail() {
        world.answers(DAY, 22, 9, 8);
        MonthlyReporting reporting = reporting();

        assertEquals(
                Optional.of(new MonthlyReporting.Made(1, 0)),
                reporting.remake(NightWorld.LIBRARY.id(), OCTOBER, false));
        assertEquals(Optional.empty(), reporting.remake(new ServiceId("uimahalli"), OCTOBER, false));
        assertEquals(List.of(), queue);
    }

    @Test
    void aLinkOpensTheReportWithTheCommentsThatStillExist() {
        world.answers(DAY, 2, 2, 4);
        world.answer(DAY, 9, "*|*|*", Optional.empty(), Optional.of("Hyvä palvelu."));
        ResponseKey gone = world.answer(DAY, 9, "*|*|*", Optional.empty(), Optional.of("Poistan tämän."));
        reporting().run(OCTOBER, true);
        world.responses.remove(gone);

        ReportOpening.Opened opened = opening().open(token("maija")).orElseThrow();

        assertEquals(List.of("Hyvä palvelu."), texts(opened));
        assertEquals(2, opened.report().comments().commented());
        assertFalse(opened.toString().contains("Hyvä"));
    }

    @Test
    void whoeverIsNamedIsHiddenAndWhoeverAbusesPeopleIsNotShown() {
        world.answers(DAY, 2, 2, 3);
        world.answer(DAY, 9, "*|*|*", Optional.empty(), Optional.of("Kiitos Pekalle!"));
        world.answer(DAY, 0, "*|*|*", Optional.empty(), Optional.of("Tiskillä istui idiootti."));
        reporting().run(OCTOBER, true);

        ReportOpening.Opened opened = opening().open(token("maija")).orElseThrow();

        assertEquals(List.of("Kiitos NAME!"), texts(opened));
        assertEquals(2, opened.report().comments().commented());
        assertEquals(1, opened.report().comments().setAside());
    }

    private static List<String> texts(ReportOpening.Opened opened) {
        return opened.comments().stream()
                .map(comment -> comment.text(Kind::name))
                .toList();
    }

    @Test
    void aLinkOfNobodyOpensNothing() {
        world.answers(DAY, 22, 9, 8);
        reporting().run(OCTOBER, true);

        assertEquals(Optional.empty(), opening().open(token("leena")));
        assertEquals(Optional.empty(), opening().open(""));
        assertEquals(Optional.empty(), opening().open("mikä tämä on"));
    }

    @Test
    void aLinkEndsAfterThirteenMonths() {
        world.answers(DAY, 22, 9, 8);
        reporting().run(OCTOBER, true);
        world.night(LocalDate.of(2027, 12, 1));
        assertTrue(opening().open(token("maija")).isPresent());

        world.night(LocalDate.of(2027, 12, 3));

        assertEquals(Optional.empty(), opening().open(token("maija")));
    }

    @Test
    void aLinkEndsWhenItsMemberLeavesOrLosesTheService() {
        world.answers(DAY, 22, 9, 8);
        reporting().run(OCTOBER, true);
        members.remove(new MemberId("maija"));
        members.put(member("pekka", "liikunta"));

        assertEquals(Optional.empty(), opening().open(token("maija")));
        assertEquals(Optional.empty(), opening().open(token("pekka")));
    }

    private static final class NoOrganisation implements Organisations {
        @Override
        public Optional<Organisation> find() {
            return Optional.empty();
        }

        @Override
        public void put(Organisation organisation) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class MemoryMembers implements Members {
        private final Map<MemberId, Member> rows = new HashMap<>();

        @Override
        public Optional<Member> find(MemberId id) {
            return Optional.ofNullable(rows.get(id));
        }

        @Override
        public List<Member> findAll() {
            return List.copyOf(rows.values());
        }

        @Override
        public void put(Member member) {
            rows.put(member.id(), member);
        }

        @Override
        public boolean remove(MemberId id) {
            return rows.remove(id) != null;
        }
    }

    private static final class MemoryReports implements Reports {
        private final Map<String, Report> rows = new HashMap<>();
        private final Map<String, Access> links = new HashMap<>();

        @Override
        public void put(Report report) {
            rows.put(report.service() + "#" + report.month(), report);
        }

        @Override
        public Optional<Report> find(ServiceId service, YearMonth month) {
            return Optional.ofNullable(rows.get(service + "#" + month));
        }

        @Override
        public boolean markSent(ServiceId service, YearMonth month, MemberId member, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void putAccess(String tokenDigest, Access access) {
            links.put(tokenDigest, access);
        }

        @Override
        public Optional<Access> findAccess(String tokenDigest) {
            return Optional.ofNullable(links.get(tokenDigest));
        }
    }
}
