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
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Organisations;
import fi.kuule.organisation.ServiceId;
import fi.kuule.response.ResponseKey;
import fi.kuule.score.NightWorld;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MonthlyReportingTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final LocalDate DAY = LocalDate.of(2026, 10, 10);
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);
    private static final HmacKey KEY = new HmacKey(new byte[32]);
    private final NightWorld world = new NightWorld();
    private final FakeReports reports = new FakeReports();
    private final FakeMembers members = new FakeMembers();
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
        return reporting(FIRST);
    }

    private MonthlyReporting reporting(LocalDate today) {
        world.night(DAY.plusDays(1)).counting().count(NightWorld.LIBRARY, DAY);
        world.night(today);
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
                new ReportPosting(reports, members, purpose -> KEY, queue::addAll, world.clock, NightWorld.ZONE));
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
        assertEquals(Set.of("report of kirjasto to maija", "summary to pekka"), mails());
        assertTrue(reports.find(NightWorld.LIBRARY.id(), OCTOBER).isPresent());
    }

    private Set<String> mails() {
        return queue.stream().map(MonthlyReportingTest::told).collect(Collectors.toSet());
    }

    private static String told(Outgoing mail) {
        return switch (mail) {
            case Outgoing.ReportMail report -> "report of " + report.service() + " to " + report.member();
            case Outgoing.SummaryMail summary -> "summary to " + summary.member();
            default -> throw new AssertionError(mail.id());
        };
    }

    @Test
    void whoHasSeveralServicesGetsOneMailHoweverManyOfThemTellSomething() {
        world.services.add(NightWorld.service("liikunta", 2, false));
        world.answers(DAY, 22, 9, 8);
        answersOfSports();

        MonthlyReporting.Made made = reporting().run(OCTOBER, true);

        assertEquals(new MonthlyReporting.Made(2, 3), made);
        assertEquals(Set.of("report of kirjasto to maija", "report of liikunta to leena", "summary to pekka"), mails());
    }

    private void answersOfSports() {
        for (int i = 0; i < 12; i++) {
            ResponseKey key = new ResponseKey(2, DAY, "liikunta-" + i);
            world.responses.rows.put(
                    key,
                    NightWorld.response(key, NightWorld.SURVEY, i % 11, "*|*|*", Optional.empty(), Optional.empty()));
        }
        world.night(DAY.plusDays(1)).counting().count(world.services.getLast(), DAY);
    }

    @Test
    void aReportThatIsMadeAgainIsMailedToThoseWhoHaveNoOther() {
        world.answers(DAY, 22, 9, 8);

        assertEquals(
                Optional.of(new MonthlyReporting.Made(1, 1)),
                reporting().remake(NightWorld.LIBRARY.id(), OCTOBER, true));
        assertEquals(Set.of("report of kirjasto to maija"), mails());
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
    void mailsOfDifferentMonthsAndMembersHaveDifferentIds() {
        members.put(member("kaisa", "kirjasto", "liikunta"));
        world.answers(DAY, 22, 9, 8);
        reporting().run(OCTOBER, true);
        reporting(FIRST.plusMonths(1)).run(OCTOBER.plusMonths(1), true);

        assertEquals(6, queue.stream().map(Outgoing::id).distinct().count());
    }

    @Test
    void aLinkThatWasRevokedStaysDeadAndIsNotMailed() {
        world.answers(DAY, 22, 9, 8);
        MonthlyReporting reporting = reporting();
        reporting.run(OCTOBER, true);
        reports.revokeAccess(new MemberId("maija"));
        queue.clear();

        reporting.run(OCTOBER, true);

        assertEquals(Set.of("summary to pekka"), mails());
        assertEquals(Optional.empty(), opening().open(token("maija")));
        assertTrue(opening().open(token("pekka")).isPresent());
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
        return opened.comments().all().stream()
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
}
