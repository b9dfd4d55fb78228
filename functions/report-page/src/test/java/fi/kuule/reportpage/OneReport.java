package fi.kuule.reportpage;

import fi.kuule.access.Digest;
import fi.kuule.disclosure.Published;
import fi.kuule.language.Language;
import fi.kuule.language.LocalText;
import fi.kuule.mail.EmailAddress;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.Members;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Organisations;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.ServiceId;
import fi.kuule.organisation.Services;
import fi.kuule.report.Comments;
import fi.kuule.report.Fieldwork;
import fi.kuule.report.History;
import fi.kuule.report.Report;
import fi.kuule.report.Reports;
import fi.kuule.response.Response;
import fi.kuule.response.ResponseKey;
import fi.kuule.response.Responses;
import fi.kuule.score.Tally;
import fi.kuule.wave.InvitationId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

/** One report and its link, to be read: every store refuses to be written and remembers what it was asked. */
final class OneReport implements Reports, Organisations, Services, Responses {
    static final String TOKEN = "mNpQ3r5sT7uV9wX1yZ2aB4";
    static final String EXPIRED = "xNpQ3r5sT7uV9wX1yZ2aB4";
    static final Instant NOW = Instant.parse("2026-11-02T05:12:00Z");
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final ServiceId LIBRARY = new ServiceId("kirjasto");
    private static final MemberId MAIJA = new MemberId("maija");
    final List<String> asked = new ArrayList<>();
    boolean down;

    @Override
    public Optional<Access> findAccess(String tokenDigest) {
        asked.add("link");
        Map<String, Instant> links =
                Map.of(Digest.sha256(TOKEN), NOW.plusSeconds(1), Digest.sha256(EXPIRED), NOW.minusSeconds(1));
        return Optional.ofNullable(links.get(tokenDigest)).map(expires -> new Access(LIBRARY, OCTOBER, MAIJA, expires));
    }

    @Override
    public Optional<Report> find(ServiceId service, YearMonth month) {
        List<Report.Month> months = new ArrayList<>();
        for (int i = 12; i > 0; i--)
            months.add(new Report.Month(OCTOBER.minusMonths(i), new Published.NoAnswers(), false));
        Tally tally = Tally.of(8, 0, 0, 0, 0, 4, 10, 4, 5, 3, 5);
        months.add(new Report.Month(OCTOBER, new Published.Histogram(tally), true));
        return Optional.of(new Report(
                LIBRARY,
                OCTOBER,
                NOW,
                History.of(months),
                Fieldwork.NONE,
                List.of(),
                Comments.NONE,
                Optional.empty(),
                List.of()));
    }

    @Override
    public Optional<Organisation> find() {
        asked.add("organisation");
        if (down)
            throw ProvisionedThroughputExceededException.builder()
                    .message("slow down")
                    .build();
        return Optional.of(new Organisation(
                LocalText.same("Mäntyrannan kunta"),
                List.of(Language.values()),
                new EmailAddress("kysely@mantyranta.example"),
                new EmailAddress("palaute@mantyranta.example"),
                Optional.empty(),
                Optional.empty()));
    }

    @Override
    public Optional<Service> find(ServiceId id) {
        LocalText name = new LocalText(Map.of(Language.FI, "Kirjasto", Language.SV, "Biblioteket"));
        return Optional.of(
                new Service(LIBRARY, 1, name, Optional.empty(), false, Optional.empty(), List.of(), Optional.empty()));
    }

    @Override
    public Optional<Response> find(ResponseKey key) {
        return Optional.empty();
    }

    @Override
    public void put(Report report) {
        throw written();
    }

    @Override
    public boolean markSent(ServiceId service, YearMonth month, MemberId member, Instant at) {
        throw written();
    }

    @Override
    public boolean putAccess(String tokenDigest, Access access) {
        throw written();
    }

    @Override
    public void revokeAccess(MemberId member) {
        throw written();
    }

    @Override
    public void revokeAccess(MemberId member, ServiceId service) {
        throw written();
    }

    @Override
    public void put(Organisation organisation) {
        throw written();
    }

    @Override
    public boolean add(Service service) {
        throw written();
    }

    @Override
    public void replace(Service service) {
        throw written();
    }

    @Override
    public boolean addFirst(Response response, InvitationId invitation) {
        throw written();
    }

    @Override
    public boolean add(Response response) {
        throw written();
    }

    @Override
    public void addAll(List<Response> responses) {
        throw written();
    }

    @Override
    public boolean remove(ResponseKey key) {
        throw written();
    }

    @Override
    public void ofDay(int service, LocalDate day, Consumer<Response> consumer) {
        throw written();
    }

    @Override
    public void recell(ResponseKey key, String cell, String channel) {
        throw written();
    }

    private static UnsupportedOperationException written() {
        return new UnsupportedOperationException("the report page only reads by key");
    }

    @Override
    public List<Service> findAll() {
        throw written();
    }

    Members members() {
        return new Members() {
            @Override
            public Optional<Member> find(MemberId id) {
                EmailAddress address = new EmailAddress("maija@mantyranta.example");
                return Optional.of(
                        new Member(MAIJA, "Maija", address, Language.SV, Member.Role.MANAGER, Set.of(LIBRARY)));
            }

            @Override
            public List<Member> findAll() {
                throw written();
            }

            @Override
            public void put(Member member) {
                throw written();
            }

            @Override
            public boolean remove(MemberId id) {
                throw written();
            }
        };
    }
}
