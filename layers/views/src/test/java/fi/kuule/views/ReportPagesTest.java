package fi.kuule.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.disclosure.Published;
import fi.kuule.language.Language;
import fi.kuule.masking.Masking;
import fi.kuule.report.Quotes;
import fi.kuule.report.Report;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportPagesTest {
    private static Page page(Report report, Language language) {
        return new ReportPages(language)
                .report(
                        SampleReports.ORGANISATION,
                        SampleReports.opened(
                                report, new Quotes.Mixed<>(List.of(Masking.mask("<script>alert(1)</script>")))));
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "FI_SELKO", mode = EnumSource.Mode.EXCLUDE)
    void thePageSaysWhatTheMailSays(Language language) {
        String html = page(SampleReports.usual(), language).html();

        for (String part : List.of("+57", "+35", "+73", "166", "44", "23", "+65", "−59", "+89", "+60"))
            assertTrue(html.contains(part), part);
        assertTrue(html.contains("<html lang=\"" + language.tag() + "\">"));
        assertFalse(html.contains("{view") || html.contains("${"), "an unfilled slot");
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "FI_SELKO", mode = EnumSource.Mode.EXCLUDE)
    void everyPageLinksToHowTheNumbersAreWorkedOutInItsLanguage(Language language) {
        String link = "<a href=\"/m?kieli=" + language.tag() + "\">"
                + Texts.of("report", language).get("page.method") + "</a>";

        String report = page(SampleReports.usual(), language).html();
        String silent = page(SampleReports.report(new Published.BelowFloor(5), Optional.empty()), language)
                .html();

        for (String html : List.of(report, silent)) {
            assertTrue(html.substring(0, html.indexOf("</main>")).contains(link), "in the report");
            assertTrue(html.substring(html.indexOf("<footer>")).contains(link), "in the footer");
        }
    }

    @Test
    void thePageRunsNothingAndFetchesNothing() {
        String html = page(SampleReports.usual(), Language.FI).html();

        assertFalse(html.contains("<script"));
        assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        assertFalse(html.contains("style=\""), "the policy allows one style sheet and no inline styles");
        assertFalse(html.contains("http://") || html.contains("https://"));
    }

    @Test
    void theStyleSourceIsTheDigestOfTheStyleOnThePage() throws NoSuchAlgorithmException {
        Page page = page(SampleReports.usual(), Language.FI);
        String css = page.html()
                .substring(page.html().indexOf("<style>") + 7, page.html().indexOf("</style>"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));

        assertEquals("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'", page.styleSource());
    }

    @Test
    void underTheFloorThePageHasNoNumberOfTheMonth() {
        String html = page(SampleReports.alone(new Published.BelowFloor(5)), Language.FI)
                .html();

        assertTrue(html.contains("Tältä kuulta ei voi sanoa lukua."));
        assertFalse(html.contains("class=\"big\""));
        assertFalse(html.contains("alert(1)"));
    }

    @Test
    void aChangeAroundWhatHappenedIsTakenForNoProofOfItsCause() {
        String html = page(SampleReports.full(), Language.FI).html();

        int box = html.indexOf("<h3>1.9.2026: Palautusautomaatti korjattu</h3>");
        String said = html.substring(box, html.indexOf("</div>", box));
        for (String part : List.of(
                "<b>+51</b> välillä +17…+79", "Todellinen nousu.", "Luku yksin ei todista syytä.", "Elokuu 2026: +15"))
            assertTrue(said.contains(part), said);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "FI_SELKO", mode = EnumSource.Mode.EXCLUDE)
    void theNoticesNameTheOrganisationAndHowToReachIt(Language language) {
        ReportPages pages = new ReportPages(language);
        String name = SampleReports.ORGANISATION.name().in(language);

        for (Page page :
                List.of(pages.privacy(SampleReports.ORGANISATION), pages.accessibility(SampleReports.ORGANISATION))) {
            assertTrue(page.html().contains(name));
            assertTrue(page.html().contains("palaute@mantyranta.example"));
            assertFalse(page.html().contains("{" + "organisation}"));
        }
    }
}
