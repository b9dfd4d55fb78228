package fi.kuule.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.language.Language;
import fi.kuule.language.LocalText;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.StopScope;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.ServiceId;
import fi.kuule.response.Answer;
import fi.kuule.response.AnswerForm;
import fi.kuule.response.Answering;
import fi.kuule.response.Fault;
import fi.kuule.response.Questionnaire;
import fi.kuule.response.Rating;
import fi.kuule.response.Receipt;
import fi.kuule.response.ReceiptSecret;
import fi.kuule.response.Receipts;
import fi.kuule.response.Response;
import fi.kuule.survey.Privacy;
import fi.kuule.survey.Survey;
import fi.kuule.survey.SurveyId;
import fi.kuule.survey.SurveyRef;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CitizenPagesTest {
    private static final String WICKED = "</textarea><script>alert(1)</script>\n\"&amp;' rivi kaksi";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Service LIBRARY = new Service(
            new ServiceId("kirjasto"),
            7,
            new LocalText(Map.of(Language.FI, "Kirjasto", Language.SV, "Biblioteket", Language.EN, "Library")),
            Optional.of(new LocalText(Map.of(Language.FI, "kirjastoa", Language.SV, "biblioteket"))),
            false,
            Optional.of(new EmailAddress("kirjasto@mantyranta.example")),
            List.of(),
            Optional.empty());
    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(
            new Organisation(
                    LocalText.same("Mäntyrannan kunta"),
                    List.of(Language.values()),
                    new EmailAddress("kysely@mantyranta.example"),
                    new EmailAddress("palaute@mantyranta.example"),
                    Optional.of(URI.create("https://www.mantyranta.example/palaute")),
                    Optional.empty()),
            LIBRARY,
            new Survey(
                    new SurveyRef(new SurveyId("syksy"), 1),
                    Privacy.ANONYMOUS,
                    List.of(Language.values()),
                    Survey.recommendAndWhy(),
                    DAY,
                    LocalDate.of(2026, 11, 30),
                    730,
                    90),
            DAY,
            LocalDate.of(2026, 11, 30),
            Questionnaire.Standing.OFFERED,
            Optional.empty(),
            Optional.empty(),
            "poster");
    private static final AnswerForm FORM = new AnswerForm("9", WICKED, "SINETTI", false, true);
    private static final Receipt RECEIPT = new Receipt(7, DAY, new ReceiptSecret(42));

    private static Audience audience(Language language) {
        return new Audience(language, List.of(Language.values()), "Mäntyrannan kunta");
    }

    private static Answering.Faulty faulty() {
        return new Answering.Faulty(
                QUESTIONNAIRE,
                new AnswerForm("11", WICKED, "VANHA", false, true),
                "SINETTI",
                List.of(new Fault.ScoreOutOfRange(), new Fault.TextTooLong(12, 10_000), new Fault.PageTooOld()));
    }

    private static Receipts.Stored stored() {
        Response response = new Response(
                RECEIPT.key(),
                LIBRARY.id(),
                QUESTIONNAIRE.survey().ref(),
                Optional.empty(),
                "*|*|*",
                "poster",
                new Rating(9),
                Optional.of(WICKED),
                Optional.empty(),
                LocalDate.of(2028, 11, 30));
        return new Receipts.Stored(RECEIPT, response, Optional.of(LIBRARY));
    }

    /** Every page that a citizen can meet. */
    private static Map<String, Page> pages(Language language) {
        CitizenPages citizen = new CitizenPages(audience(language));
        ReceiptPages receipt = new ReceiptPages(audience(language));
        UnsubscribePages unsubscribe = new UnsubscribePages(audience(language));
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put("asked", citizen.asked(new Answering.Asked(QUESTIONNAIRE, FORM, "SINETTI")));
        pages.put("faulty", citizen.faulty(faulty()));
        pages.put("to confirm", citizen.toConfirm(new Answering.ToConfirm(QUESTIONNAIRE, FORM, "SINETTI")));
        pages.put("not saved", citizen.notSaved(FORM));
        pages.put(
                "thanked",
                citizen.thanked(new Answering.Thanked(
                        QUESTIONNAIRE, FORM, RECEIPT, new Answer(new Rating(9), Optional.of(WICKED)))));
        pages.put("already answered", citizen.alreadyAnswered());
        pages.put("closed", citizen.closed(new Answering.Closed(QUESTIONNAIRE, false)));
        pages.put("not yet open", citizen.notYetOpen(QUESTIONNAIRE));
        pages.put("unknown link", citizen.unknownLink());
        pages.put("unavailable", citizen.unavailable());
        pages.put("too large", citizen.tooLarge());
        pages.put("bad form", citizen.badForm());
        pages.put("receipt form", receipt.empty());
        pages.put("receipt unknown", receipt.unknown("\"><script>"));
        pages.put("answer", receipt.found(stored()));
        pages.put("answer to delete", receipt.confirmRemoval(stored()));
        pages.put("deleted", receipt.removed());
        for (StopScope scope :
                List.of(new StopScope.Everything(), new StopScope.OneSurvey("asiointi"), new StopScope.Reports())) {
            pages.put("unsubscribe " + scope, unsubscribe.ask(scope));
            pages.put("unsubscribed " + scope, unsubscribe.done(scope));
            pages.put("undone " + scope, unsubscribe.undone(scope));
        }
        pages.put("unsubscribe unknown", unsubscribe.unknown("kunta@mantyranta.example"));
        pages.put("unsubscribe failed", unsubscribe.failed());
        return pages;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageIsBalancedHtmlInItsLanguageWithOneHeading(Language language) {
        pages(language).forEach((name, page) -> {
            HtmlTags.requireBalanced(page.html());
            assertTrue(page.html().startsWith("<!DOCTYPE html>"), name);
            assertTrue(page.html().contains("<html lang=\"" + language.code() + "\">"), name);
            assertEquals(1, page.html().split("<h1", -1).length - 1, name);
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noPageRunsAScriptOrLoadsAnything(Language language) {
        pages(language).forEach((name, page) -> {
            assertFalse(page.html().contains("<script"), name);
            assertFalse(page.html().contains(" src="), name);
            assertFalse(page.html().contains("url("), name);
            assertFalse(page.html().contains("@import"), name);
            assertFalse(page.html().contains(" style="), name);
            assertEquals(1, page.html().split("<link ", -1).length - 1, name);
            assertTrue(page.html().contains("<link rel=\"icon\" href=\"data:,\">"), name);
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageFitsInFourteenKilobytes(Language language) {
        pages(language).forEach((name, page) -> {
            int bytes = page.html().getBytes(StandardCharsets.UTF_8).length;
            assertTrue(bytes <= 14 * 1024, name + " has " + bytes + " bytes");
        });
    }

    @Test
    void theStyleSourceIsTheDigestOfTheStyleInThePage() throws Exception {
        for (Page page : pages(Language.FI).values()) {
            Matcher style =
                    Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL).matcher(page.html());
            assertTrue(style.find());
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(StandardCharsets.UTF_8));
            assertEquals("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'", page.styleSource());
        }
    }

    @Test
    void whatWasTypedIsKeptAndStaysText() {
        String escaped = "&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;\n\"&amp;amp;' rivi kaksi</textarea>";

        assertTrue(pages(Language.FI).get("asked").html().contains(escaped));
        assertTrue(pages(Language.FI).get("faulty").html().contains(escaped));
        assertTrue(pages(Language.FI).get("not saved").html().contains(escaped));
    }

    @Test
    void onlyTheChosenNumberIsChecked() {
        String html = pages(Language.FI).get("asked").html();

        assertTrue(html.contains("value=\"9\" id=\"arvio9\" checked"));
        assertEquals(1, html.split(" checked>", -1).length - 1);
        assertFalse(pages(Language.FI).get("faulty").html().contains(" checked>"));
    }

    @Test
    void aFaultIsToldInTitleSummaryAndAtItsField() {
        String html = pages(Language.FI).get("faulty").html();

        assertTrue(html.contains("<title>Virhe: Kirjasto: kysely – Mäntyrannan kunta</title>"));
        assertTrue(html.contains("Korjaa 3 kohtaa."));
        assertTrue(html.contains("<a class=\"tap\" href=\"#arvio0\">Numeron on oltava 0–10.</a>"));
        assertTrue(html.contains("<b>Virhe:</b> Numeron on oltava 0–10."));
        assertTrue(html.contains("Tekstissä on 12 merkkiä liikaa. Enimmäispituus on 10\u00A0000."));
        assertTrue(html.contains("href=\"#laheta\""));
    }

    @Test
    void theNumberFromTheMailIsSaidToComeFromThere() {
        Answering.Asked tapped =
                new Answering.Asked(QUESTIONNAIRE, new AnswerForm("7", "", "", false, false), "SINETTI");

        assertTrue(new CitizenPages(audience(Language.SV)).asked(tapped).html().contains("Du valde 7 i mejlet."));
        assertFalse(pages(Language.SV).get("asked").html().contains("i mejlet."));
    }

    @Test
    void theQuestionNamesTheServiceOnlyInALanguageThatItsNameWasGivenIn() {
        assertTrue(pages(Language.FI).get("asked").html().contains("suosittelisit kirjastoa tutullesi?"));
        String english = pages(Language.EN).get("asked").html();
        assertTrue(english.contains("<p class=\"about\">Library</p>"));
        assertTrue(english.contains("recommend this service to someone"));
    }

    @Test
    void theHiddenSendButtonComesFirstSoThatEnterSends() {
        String html = pages(Language.FI).get("asked").html();

        assertTrue(html.indexOf("class=\"vh\"") < html.indexOf("name=\"kieli\""));
        assertTrue(html.contains(
                "<button type=\"submit\" form=\"vastaus\" name=\"kieli\" value=\"sv\" lang=\"sv\">Svenska</button>"));
    }

    @Test
    void theClosedPageSaysWhereElseToGiveFeedback() {
        String html = pages(Language.FI).get("closed").html();

        assertTrue(html.contains("Kysely päättyi 30.11.2026."));
        assertTrue(html.contains("href=\"https://www.mantyranta.example/palaute\""));
        assertTrue(html.contains("href=\"mailto:kirjasto@mantyranta.example\""));
    }

    @Test
    void noPageHasTheReceiptInAnAddress() {
        pages(Language.FI)
                .forEach((name, page) -> assertFalse(
                        Pattern.compile("(href|action)=\"[^\"]*" + RECEIPT.code())
                                .matcher(page.html())
                                .find(),
                        name));
        assertTrue(pages(Language.FI).get("thanked").html().contains(RECEIPT.code()));
    }
}
