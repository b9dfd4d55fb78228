package fi.kuule.management;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kuule.mail.SendingAccount.SendingQuota;
import fi.kuule.mail.SendingBreaker.Cause;
import fi.kuule.mail.SendingBreaker.Trip;
import fi.kuule.mail.SentCounts;
import fi.kuule.mail.StopScope;
import fi.kuule.mail.StoppedAddresses.Reason;
import fi.kuule.management.Api.Reply;
import fi.kuule.readiness.Look;
import fi.kuule.readiness.SendingStanding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether mail can go, as the administrator is told. */
class SendingTest {
    private static final String ORGANISATION = """
            {"name": {"fi": "Mallilan kunta", "en": "Municipality of Mallila"}, "languages": ["sv", "fi"],
             "sender": "%s", "replyTo": "palaute@muu.example"}""";
    private static final String AINO = """
            {"name": "Aino", "address": "aino@mallila.example", "language": "fi", "role": "manager"}""";
    private final Api api = new Api(new SendingInMemory());

    @Test
    void whatIsMissingIsToldWithWhatToDoAndTheRecordsToPublish() {
        put("kysely@mallila.example");
        JsonNode sending = api.get("/api/sending?language=en").body();
        Map<String, JsonNode> checks = checks(sending);
        assertFalse(sending.path("canSend").asBoolean());
        assertEquals(Api.json("{\"perDay\":200,\"usedToday\":3,\"perSecond\":1.0}"), sending.path("quota"));
        assertEquals(
                Map.ofEntries(
                        Map.entry("organisation", "ok"),
                        Map.entry("sender", "ok"),
                        Map.entry("identity", "ok"),
                        Map.entry("dkim", "ok"),
                        Map.entry("mail-from", "missing"),
                        Map.entry("spf", "missing"),
                        Map.entry("dmarc", "missing"),
                        Map.entry("events", "ok"),
                        Map.entry("canary", "ok"),
                        Map.entry("sandbox", "missing"),
                        Map.entry("quota", "ok"),
                        Map.entry("reputation", "ok"),
                        Map.entry("sending", "ok"),
                        Map.entry("link-domain", "ok"),
                        Map.entry("report-mail", "ok")),
                states(checks));
        assertEquals(
                Api.json("[{\"type\":\"TXT\",\"name\":\"_dmarc.mallila.example\",\"value\":\"v=DMARC1; p=none\"}]"),
                checks.get("dmarc").path("records"));
        assertTrue(checks.get("sandbox").path("stopsSending").asBoolean());
        String request = checks.get("sandbox").path("request").asText();
        assertTrue(request.contains("We are Municipality of Mallila,"), request);
        assertTrue(request.contains("The sender is kysely@mallila.example."), request);
        assertFalse(request.contains("recipients."), request);
        checks.values()
                .forEach(check -> assertEquals(
                        check.path("state").asText().equals("ok"),
                        check.path("todo").isMissingNode(),
                        check::toString));
    }

    @Test
    void outOfTheSandboxMailCanGoWhateverElseWouldBeBetter() {
        put("kysely@mallila.example");
        api.sending.standing = new Look.Seen<>(new SendingStanding(
                true, true, SendingStanding.Reputation.HEALTHY, new SendingQuota(Long.MAX_VALUE, 3, 14)));
        JsonNode sending = api.get("/api/sending").body();
        assertTrue(sending.path("canSend").asBoolean());
        assertFalse(sending.path("quota").has("perDay"));
        assertEquals(
                "Det finns ingen dygnsgräns; 14 meddelanden per sekund får skickas.",
                checks(sending).get("quota").path("says").asText());
    }

    @Test
    void countsStandAsTheLanguageWritesThem() {
        put("kysely@mallila.example");
        api.sending.standing = new Look.Seen<>(new SendingStanding(
                true, true, SendingStanding.Reputation.HEALTHY, new SendingQuota(50_000, 1_234, 14)));
        assertEquals(
                "Vuorokaudessa saa lähettää 50\u00A0000 viestiä ja sekunnissa 14. Viimeisen vuorokauden aikana on lähetetty"
                        + " 1\u00A0234.",
                says("/api/sending?language=fi", "quota"));
        assertTrue(says("/api/sending?language=en", "quota").contains("50,000 mails a day"));
    }

    @Test
    void beforeAnythingIsSetUpTheCallIsAnsweredAndWhenTheServiceIsSilent() {
        api.sending.standing = new Look.Unseen<>();
        JsonNode sending = api.get("/api/sending").body();
        assertFalse(sending.path("canSend").asBoolean());
        assertFalse(sending.has("quota"));
        assertEquals("missing", states(checks(sending)).get("organisation"));
        assertEquals("unknown", states(checks(sending)).get("sandbox"));
    }

    @Test
    void textsAreInTheLanguageThatIsAskedForElseInTheOrganisations() {
        put("kysely@mallila.example");
        assertTrue(says("/api/sending", "organisation").startsWith("Organisationens"));
        assertTrue(says("/api/sending?language=fi", "organisation").startsWith("Organisaation"));
        assertTrue(says("/api/sending?language=en", "organisation").startsWith("The organisation"));
        for (String other : List.of("de", "fi-selko"))
            assertEquals(400, api.get("/api/sending?language=" + other).status());
    }

    @Test
    void anOrganisationThatSpeaksEasyFinnishFirstIsToldInFinnish() {
        api.put(
                "/api/organisation",
                ORGANISATION.formatted("kysely@mallila.example").replace("\"sv\", \"fi\"", "\"fi-selko\", \"sv\""));
        assertTrue(says("/api/sending", "organisation").startsWith("Organisaation"));
    }

    @Test
    void whenTooMuchCameBackItIsToldThatNothingGoesAndHowToGoOn() {
        put("kysely@mallila.example");
        api.sending.standing = new Look.Seen<>(new SendingStanding(
                true, true, SendingStanding.Reputation.HEALTHY, new SendingQuota(50_000, 1_234, 14)));
        assertTrue(api.get("/api/sending").body().path("canSend").asBoolean());
        api.breaker.trip(new Trip(api.now, Cause.COMPLAINTS, new SentCounts(1_000, 2, 3)));
        JsonNode sending = api.get("/api/sending?language=fi").body();
        assertFalse(sending.path("canSend").asBoolean());
        JsonNode stopped = checks(sending).get("sending");
        assertEquals("wrong", stopped.path("state").asText());
        assertTrue(stopped.path("stopsSending").asBoolean());
        assertEquals(
                "Selvitä syy ja jatka lähetystä API-pyynnöllä POST /api/sending/resume.",
                stopped.path("todo").asText());
        api.post("/api/sending/resume");
        assertTrue(api.get("/api/sending").body().path("canSend").asBoolean());
    }

    private String says(String path, String check) {
        return checks(api.get(path).body()).get(check).path("says").asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kysely@muu.example", "kysely@eimallila.example", "mallila.example@muu.example"})
    void aSenderForWhomNothingCouldBeSentIsNotTaken(String sender) {
        Reply reply = put(sender);
        assertEquals(400, reply.status());
        assertEquals(
                List.of("/sender: must be an address of mallila.example, the domain that this deployment may send from"
                        + " (parameter SenderDomain)"),
                reply.errors());
        assertEquals(404, api.get("/api/organisation").status());
    }

    @Test
    void aDeploymentThatHasNotBeenToldItsDomainTakesAnySenderAndSaysSo() {
        Api told = new Api(SendingInMemory.ofAnySender());
        assertEquals(
                200,
                told.put("/api/organisation", ORGANISATION.formatted("kysely@muu.example"))
                        .status());
        assertEquals("missing", states(checks(told.get("/api/sending").body())).get("sender"));
    }

    /** From which mails and why, what a member is shown as, and how the check stands. */
    @ParameterizedTest
    @CsvSource({
        "true,BOUNCED,bounced,wrong",
        "true,BOUNCED_SOFTLY,bounced,wrong",
        "true,COMPLAINED,complained,wrong",
        "true,UNSUBSCRIBED,unsubscribed,ok",
        "false,BOUNCED,bounced,wrong",
        "false,COMPLAINED,complained,wrong",
        "false,UNSUBSCRIBED,,ok"
    })
    void aMemberWhoGetsNoReportsIsShownAndWhoCannotBeReachedIsToBeMended(
            boolean reports, Reason reason, String shown, String state) {
        put("kysely@mallila.example");
        api.put("/api/members/aino", AINO);
        api.sending.stop(
                "aino@mallila.example", reports ? new StopScope.Reports() : new StopScope.Everything(), reason);
        assertEquals(shown, reportMail(api.get("/api/members/aino").body()));
        assertEquals(
                shown, reportMail(api.get("/api/members").body().path("members").path(0)));
        JsonNode check = checks(api.get("/api/sending").body()).get("report-mail");
        assertEquals(state, check.path("state").asText());
        assertEquals(state.equals("wrong"), check.path("says").asText().contains("aino"));
    }

    @Test
    void whatIsShownOfAMemberMayComeBackAndAnotherAddressIsReached() {
        put("kysely@mallila.example");
        api.put("/api/members/aino", AINO);
        api.sending.stop("aino@mallila.example", new StopScope.Reports(), Reason.BOUNCED);
        String shown = api.get("/api/members/aino").text();
        assertEquals("bounced", reportMail(api.put("/api/members/aino", shown).body()));
        Reply mended = api.put("/api/members/aino", shown.replace("aino@mallila", "aino.malli@mallila"));
        assertEquals(200, mended.status());
        assertEquals(null, reportMail(mended.body()));
    }

    @Test
    void membersAreShownBeforeThereAreKeys() {
        api.put("/api/members/aino", AINO);
        assertEquals(200, api.get("/api/members").status());
        assertEquals(200, api.get("/api/members/aino").status());
    }

    private Reply put(String sender) {
        return api.put("/api/organisation", ORGANISATION.formatted(sender));
    }

    private static String reportMail(JsonNode member) {
        return member.path("reportMail").asText(null);
    }

    private static Map<String, JsonNode> checks(JsonNode sending) {
        Map<String, JsonNode> checks = new HashMap<>();
        HashSet<String> ids = new HashSet<>();
        StreamSupport.stream(sending.path("checks").spliterator(), false).forEach(check -> {
            assertTrue(ids.add(check.path("id").asText()), check::toString);
            checks.put(check.path("id").asText(), check);
        });
        return checks;
    }

    private static Map<String, String> states(Map<String, JsonNode> checks) {
        Map<String, String> states = new HashMap<>();
        checks.forEach((id, check) -> states.put(id, check.path("state").asText()));
        return states;
    }
}
