package fi.kuule.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.language.Language;
import fi.kuule.mail.Message;
import fi.kuule.masking.MaskedText;
import fi.kuule.masking.Masking;
import fi.kuule.report.Quotes;
import fi.kuule.report.Report;
import fi.kuule.report.ReportLetters;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What holds for the mail and the page of every report that a reader may meet. */
class EveryReportTest {
    private static final String HOST = "kysely.example";
    private static final Pattern NUMBER = Pattern.compile("[+−]?\\d+(?:\\u00A0\\d{3})*(?:[.,]\\d+)?");
    private static final Pattern SCORE = Pattern.compile("(?<![\\p{L}\\d…−+])[+−]\\d{1,3}(?![\\d%\\u00A0…])");
    private static final Pattern INTERVAL = Pattern.compile("[+−]?\\d{1,3}(?:…| och | and )[+−]?\\d{1,3}");
    private static final Pattern ANSWERED = Pattern.compile("(?i)vast|svar|answer|ans\\.");
    private static final Pattern ASKED = Pattern.compile("(?i)kysyt|frågade|tillfråg|asked");
    private static final Quotes<MaskedText> COMMENTS = new Quotes.ByKind<>(
            List.of(Masking.mask("Tiskillä jaksettiin neuvoa.")), List.of(Masking.mask("Suljetaan jo kahdelta.")));

    static Stream<Arguments> reports() {
        return SampleReports.situations().entrySet().stream()
                .flatMap(report -> Language.OF_STAFF.stream()
                        .map(language -> Arguments.of(report.getKey(), language, report.getValue())));
    }

    private static Message mail(Language language, Report report, Quotes<MaskedText> comments) {
        return new ReportLetter()
                .compose(
                        SampleReports.ORGANISATION,
                        SampleReports.library(Optional.of(60)),
                        SampleReports.member(language),
                        report,
                        comments,
                        new ReportLetters.Links(
                                URI.create("https://" + HOST + "/f/abcdefghijklmnopqrstuv"),
                                URI.create("https://" + HOST + "/m"),
                                URI.create("https://" + HOST + "/u/" + "q".repeat(44) + ".raportit")));
    }

    private static String page(Language language, Report report) {
        return new ReportPages(language)
                .report(SampleReports.ORGANISATION, SampleReports.opened(report, COMMENTS))
                .html();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("reports")
    void itsMailIsSmallAndHoldsInEveryMailProgram(String name, Language language, Report report) {
        Message mail = mail(language, report, COMMENTS);

        assertEquals(List.of(), MailHtml.faults(mail.html(), HOST));
        assertTrue(mail.html().getBytes(StandardCharsets.UTF_8).length <= 60_000);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "FI_SELKO", mode = EnumSource.Mode.EXCLUDE)
    void theFullestMailWithTheLongestCommentsIsSmallToo(Language language) {
        List<MaskedText> long5 = Collections.nCopies(5, Masking.mask("Äänekästä ”ja” pitkää. ".repeat(200)));

        Message mail = mail(language, SampleReports.full(), new Quotes.ByKind<>(long5, long5));

        int size = mail.html().getBytes(StandardCharsets.UTF_8).length;
        assertTrue(size <= 60_000, size + " bytes");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("reports")
    void theTextTwinHasEveryNumberOfTheMail(String name, Language language, Report report) {
        Message mail = mail(language, report, COMMENTS);
        List<String> told = numbers(mail.text());

        List<String> missing = numbers(seen(mail.html())).stream()
                .distinct()
                .filter(number -> !told.contains(number))
                .toList();

        assertEquals(List.of(), missing, () -> missing + " of\n" + mail.text());
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(String::strip)
                .toList();
    }

    /** Without drawings made of cells, which a reading program skips, the preheader, and heads of columns: months are words in a text. */
    private static String seen(String html) {
        try {
            StringBuilder text = new StringBuilder();
            collect(MailHtml.parsed(html).getElementsByTagName("body").item(0), text);
            return text.toString();
        } catch (SAXException e) {
            throw new IllegalArgumentException("not well-formed", e);
        }
    }

    private static void collect(Node node, StringBuilder text) {
        if (node instanceof Element element
                && (element.hasAttribute("aria-hidden")
                        || element.getAttribute("scope").equals("col")
                        || element.getAttribute("style").startsWith("display:none"))) return;
        if (node.getNodeType() == Node.TEXT_NODE)
            text.append(node.getNodeValue()).append(' ');
        for (int i = 0; i < node.getChildNodes().getLength(); i++)
            collect(node.getChildNodes().item(i), text);
    }

    /** Of a page; marks of pictures aside. */
    private static String words(String html) {
        return html.replaceAll("(?s)<style>.*?</style>|<text.*?</text>|<[^>]*>", " ");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("reports")
    void noNumberIsToldWithoutItsIntervalAndHowManyWereAskedAndAnsweredUnderTheSameHeading(
            String name, Language language, Report report) {
        for (String html : List.of(mail(language, report, COMMENTS).html(), page(language, report)))
            for (String block : html.substring(html.indexOf("<h1")).split("(?=<h[12][ >])")) {
                String text = words(block.replaceAll("(?s)<tr><td [^>]*aria-hidden=\"true\">.*?</table></td>", ""));
                String rest = INTERVAL.matcher(text).replaceAll("");
                if (!SCORE.matcher(rest).find()) continue;
                assertTrue(INTERVAL.matcher(text).find(), text);
                assertTrue(ANSWERED.matcher(text).find(), text);
                assertTrue(ASKED.matcher(text).find(), text);
            }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("reports")
    void everyTextIsFilledAndEverySectionLeadsToHowItIsWorkedOut(String name, Language language, Report report) {
        String html = page(language, report);
        String method =
                new ReportPages(language).method(SampleReports.ORGANISATION).html();

        assertFalse(html.matches("(?s).*[{][a-zA-Z]+}.*"), "an unfilled slot");
        List<String> places = Pattern.compile("href=\"/m\\?kieli=" + language.tag() + "#([a-z]+)\"")
                .matcher(html)
                .results()
                .map(link -> link.group(1))
                .toList();
        places.forEach(place -> assertTrue(method.contains("id=\"" + place + "\""), place));
        assertFalse(html.contains("style=\""));
    }

    /** Where something is told in a subject that a report of another situation tells too, the words are others. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        full         | +57, muutos voi olla sattumaa
        below        | liian vähän vastauksia; 12 kk −4, luku laski
        below-alone  | liian vähän vastauksia
        unanimous    | lukua ei näytetä; 12 kk −4, luku laski
        no-answers   | ei vastauksia
        not-asked    | ei kysytty
        promoters    | +100, luku nousi
        drop         | −10, luku laski
        first        | +57, ensimmäinen mittaus
        three-months | 3 kk +62, muutos voi olla sattumaa
        quarterly    | 12 kk −2, luku laski
        """)
    void aSubjectIsServiceMonthAndVerdictAndNeverASignal(String name, String verdict) {
        Message mail = mail(Language.FI, SampleReports.situations().get(name), COMMENTS);

        assertEquals("Kirjasto, lokakuu 2026: " + verdict, mail.subject().value());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        no-answers  | Tässä kuussa ei tullut vastauksia.      | Kysyttiin 18 asiakkaalta, kukaan ei vastannut.
        not-asked   | Tässä kuussa ei kysytty keneltäkään.    | Varmista, että kutsut lähtevät ensi kuussa.
        unanimous   | Kaikki vastasivat samalla tavalla.      | Tarkkoja lukuja ei näytetä
        below       | Tältä kuulta ei voi sanoa lukua.        | Vastaajia on alle 5.
        first       | Tämä on ensimmäinen mittaus.            | Siitä tulee vertailukohta.
        straddling  | Kysely on vielä kesken                  | Vastausosuus kerrotaan, kun kysely on päättynyt.
        """)
    void everySituationHasItsOwnWordsInMailTwinAndPage(String name, String first, String second) {
        Report report = SampleReports.situations().get(name);
        Message mail = mail(Language.FI, report, COMMENTS);

        for (String form : List.of(mail.html(), mail.text(), page(Language.FI, report)))
            for (String words : List.of(first, second)) assertTrue(form.contains(words), words);
    }

    @Test
    void aFirstMeasurementDrawsNoTrendOfOneNumberAndComparesItWithNothing() {
        String first = page(Language.FI, SampleReports.first())
                + mail(Language.FI, SampleReports.first(), COMMENTS).html();
        String usual = page(Language.FI, SampleReports.usual());

        for (String heading : List.of("13 kuukautta", "Onko muutos todellinen?")) {
            assertFalse(first.contains(heading), heading);
            assertTrue(usual.contains(heading), heading);
        }
    }

    @ParameterizedTest
    @CsvSource({"full, true", "usual, true", "quarterly, false", "promoters, true", "few-alone, false"})
    void elevenNumbersAreDrawnOnlyWhereTheyMayBeTold(String name, boolean drawn) {
        String html = page(Language.FI, SampleReports.situations().get(name));

        assertEquals(drawn, html.contains("Kuinka moni antoi kunkin numeron"));
        assertEquals(drawn, html.contains("NPS-EU"));
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "FI_SELKO", mode = EnumSource.Mode.EXCLUDE)
    void praiseAndCriticismStandUnderTheirOwnHeadingsInMailAndPage(Language language) {
        Texts texts = Texts.of("report", language);

        Message mail = mail(language, SampleReports.full(), COMMENTS);
        for (String form : Arrays.asList(mail.html(), mail.text(), page(language, SampleReports.full()))) {
            int praise = form.indexOf(texts.get("comments.praise"));
            int criticism = form.indexOf(texts.get("comments.criticism"));
            assertTrue(0 < praise && praise < form.indexOf("Tiskillä"), "praise");
            assertTrue(form.indexOf("Tiskillä") < criticism && criticism < form.indexOf("Suljetaan jo"), "criticism");
        }
    }
}
