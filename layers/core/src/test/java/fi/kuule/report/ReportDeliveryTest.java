package fi.kuule.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.kuule.access.KeyPurpose;
import fi.kuule.disclosure.Published;
import fi.kuule.language.Language;
import fi.kuule.mail.Delivery;
import fi.kuule.mail.Delivery.Reason;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.MailId;
import fi.kuule.mail.Mailer.Handover;
import fi.kuule.mail.Message;
import fi.kuule.mail.Outgoing.ReportMail;
import fi.kuule.mail.StopScope;
import fi.kuule.mail.StoppedAddresses;
import fi.kuule.mail.UnsubscribeToken;
import fi.kuule.masking.Kind;
import fi.kuule.masking.MaskedText;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Organisations;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.ServiceId;
import fi.kuule.response.Rating;
import fi.kuule.response.Response;
import fi.kuule.response.ResponseKey;
import fi.kuule.response.Responses;
import fi.kuule.survey.SurveyId;
import fi.kuule.survey.SurveyRef;
import fi.kuule.wave.InvitationId;
import fi.kuule.wave.MailWorld;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportDeliveryTest {
    private static final ServiceId LIBRARY = new ServiceId("kirjasto");
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final MemberId LIISA = new MemberId("liisa");
    private static final String ADDRESS = "liisa@mantyranta.example";
    private static final ReportMail MAIL =
            new ReportMail(MailId.ofReport("r".repeat(43)), "kirjasto", "2026-10", "liisa");

    private final MailWorld world = new MailWorld();
    private Organisations organisations = MailWorld.organisations();
    private final FakeReports reports = new FakeReports();
    private final FakeMembers members = new FakeMembers();
    private final FakeResponses responses = new FakeResponses();
    private final List<List<String>> comments = new ArrayList<>();
    private final List<URI> pages = new ArrayList<>();
    private final List<URI> stops = new ArrayList<>();

    ReportDeliveryTest() {
        members.put(liisa(Set.of(LIBRARY)));
        reports.put(report(List.of(key("a"), key("b"), key("c"))));
        responses.add(response("a", Optional.of("Hyvä henkilökunta")));
        responses.add(response("c", Optional.empty()));
    }

    @Test
    void aReportIsSentAndRemembered() {
        assertEquals(new Delivery.Sent(), deliver());
        assertEquals(List.of(MAIL.id()), world.mailer.sent);
        assertEquals(Map.of("kirjasto/liisa", world.now), reports.sent);
    }

    @Test
    void aReportIsSentOnceWhenItsMessageIsDeliveredTwice() {
        deliver();
        deliver();
        assertEquals(List.of(MAIL.id()), world.mailer.sent);
    }

    @Test
    void onlyCommentsThatStillExistAreShown() {
        deliver();
        assertEquals(List.of(List.of("Hyvä henkilökunta")), comments);
    }

    @Test
    void theLinkIsTheOneThatOpensThisReportForThisMember() {
        deliver();
        ReportToken token = ReportToken.of(world.key(KeyPurpose.REPORT), LIBRARY, OCTOBER, LIISA);
        assertEquals(List.of(URI.create(MailWorld.BASE + "/f/" + token.value())), pages);
    }

    @Test
    void aMemberWhoIsGoneGetsNothing() {
        members.remove(LIISA);
        assertDropped(Reason.GONE);
    }

    @Test
    void aMemberWithoutTheServiceGetsNothing() {
        members.put(liisa(Set.of(new ServiceId("nuorisotyo"))));
        assertDropped(Reason.NOT_A_RECIPIENT);
    }

    @Test
    void aReportThatDoesNotExistIsDropped() {
        reports.all.clear();
        assertDropped(Reason.GONE);
    }

    @ParameterizedTest
    @CsvSource({"UNSUBSCRIBED,true", "BOUNCED_SOFTLY,false", "BOUNCED,false", "COMPLAINED,false"})
    void unsubscribingFromSurveysDoesNotEndReportsButABounceDoes(StoppedAddresses.Reason reason, boolean goes) {
        world.stopped.stop(world.addressKey(ADDRESS), new StopScope.Everything(), reason, world.now);
        assertEquals(goes ? new Delivery.Sent() : new Delivery.Dropped(Reason.ADDRESS_STOPPED), deliver());
    }

    @ParameterizedTest
    @EnumSource(StoppedAddresses.Reason.class)
    void aStopOfReportsEndsThemAndNoSurvey(StoppedAddresses.Reason reason) {
        world.stopped.stop(world.addressKey(ADDRESS), new StopScope.Reports(), reason, world.now);
        assertDropped(Reason.ADDRESS_STOPPED);
        assertEquals(
                Optional.empty(), world.stopped.stopOf(world.addressKey(ADDRESS), new StopScope.OneSurvey("kysely")));
    }

    @Test
    void anOrganisationMayKeepCommentsOutOfMails() {
        organisations = quiet(MailWorld.organisations());
        deliver();
        assertEquals(List.of(List.of()), comments);
    }

    @Test
    void theStopLinkIsOfReportsAndOfThisMember() {
        deliver();
        String token = stops.getFirst().toString().replace(MailWorld.BASE + "/u/", "");
        UnsubscribeToken stop =
                UnsubscribeToken.parse(world.key(KeyPurpose.PAGE), token).orElseThrow();
        assertEquals(world.addressKey(ADDRESS), stop.address());
        assertEquals(new StopScope.Reports(), stop.about());
    }

    @Test
    void aBusyServiceLeavesTheReportForTheNextAttempt() {
        world.mailer.answer = new Handover.Busy();
        assertEquals(new Delivery.Later(Delivery.Cause.BUSY), deliver());
        assertEquals(Map.of(), reports.sent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"before claim", "after claim", "after sent"})
    void whereverARunDiesTheReportIsSentOnceAndRemembered(String step) {
        world.steps.dieAt(step);
        assertThrows(IllegalStateException.class, this::deliver);
        world.pass(Duration.ofMinutes(3));
        deliver();
        assertEquals(List.of(MAIL.id()), world.mailer.sent);
        assertEquals(Set.of("kirjasto/liisa"), reports.sent.keySet());
    }

    private void assertDropped(Reason reason) {
        assertEquals(new Delivery.Dropped(reason), deliver());
        assertEquals(List.of(), world.mailer.sent);
    }

    private Delivery deliver() {
        ReportComposing composing = new ReportComposing(
                organisations, MailWorld.services(), responses, world::key, this::compose, MailWorld.BASE);
        ReportReaders readers = new ReportReaders(members, world.stopped, world::key);
        return new ReportDelivery(reports, readers, composing, world.sending(), () -> world.now).deliver(MAIL);
    }

    private Message compose(
            Organisation organisation,
            Service service,
            Member member,
            Report report,
            Quotes<MaskedText> texts,
            ReportLetters.Links links) {
        comments.add(texts.all().stream().map(text -> text.text(Kind::name)).toList());
        pages.add(links.page());
        stops.add(links.unsubscribe());
        return MailWorld.message(member.address(), "Kirjasto", Optional.empty());
    }

    private static Organisations quiet(Organisations all) {
        Organisation any = all.find().orElseThrow();
        Organisation quiet = new Organisation(
                any.name(), any.languages(), any.sender(), any.replyTo(), any.feedback(), any.contact(), false);
        return new Organisations() {
            @Override
            public Optional<Organisation> find() {
                return Optional.of(quiet);
            }

            @Override
            public void put(Organisation organisation) {
                throw new UnsupportedOperationException("it is put already");
            }
        };
    }

    private static Member liisa(Set<ServiceId> services) {
        return new Member(LIISA, "Liisa", new EmailAddress(ADDRESS), Language.FI, Member.Role.MANAGER, services);
    }

    private static Report report(List<ResponseKey> comments) {
        List<Report.Month> months = IntStream.rangeClosed(1 - Report.MONTHS, 0)
                .mapToObj(i -> new Report.Month(OCTOBER.plusMonths(i), new Published.NoAnswers(), false))
                .toList();
        return new Report(
                LIBRARY,
                OCTOBER,
                MailWorld.START,
                History.of(months),
                Fieldwork.NONE,
                List.of(),
                new Comments(new Quotes.Mixed<>(comments), 2, 0),
                Optional.empty(),
                List.of());
    }

    private static ResponseKey key(String id) {
        return new ResponseKey(1, LocalDate.of(2026, 10, 5), id);
    }

    private static Response response(String id, Optional<String> why) {
        return new Response(
                key(id),
                LIBRARY,
                new SurveyRef(new SurveyId("kysely"), 1),
                Optional.empty(),
                "*|*|*",
                Response.MAIL,
                new Rating(9),
                why,
                Optional.empty(),
                LocalDate.of(2027, 10, 31));
    }

    private static final class FakeResponses implements Responses {
        private final Map<ResponseKey, Response> all = new HashMap<>();

        @Override
        public boolean addFirst(Response response, InvitationId invitation) {
            return add(response);
        }

        @Override
        public boolean add(Response response) {
            return all.putIfAbsent(response.key(), response) == null;
        }

        @Override
        public void addAll(List<Response> imported) {
            imported.forEach(response -> all.put(response.key(), response));
        }

        @Override
        public Optional<Response> find(ResponseKey key) {
            return Optional.ofNullable(all.get(key));
        }

        @Override
        public boolean remove(ResponseKey key) {
            return all.remove(key) != null;
        }

        @Override
        public void ofDay(int service, LocalDate day, Consumer<Response> consumer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void recell(ResponseKey key, String cell, String channel) {
            throw new UnsupportedOperationException();
        }
    }
}
