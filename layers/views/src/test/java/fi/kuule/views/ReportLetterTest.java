package fi.kuule.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.disclosure.Published;
import fi.kuule.language.Language;
import fi.kuule.mail.Message;
import fi.kuule.masking.Masking;
import fi.kuule.organisation.Organisation;
import fi.kuule.report.Quotes;
import fi.kuule.report.Report;
import fi.kuule.report.ReportLetters;
import fi.kuule.score.Tally;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportLetterTest {
    private static final URI PAGE = URI.create("https://kysely.mantyranta.example/f/abcdefghijklmnopqrstuv");
    private static final URI METHOD = URI.create("https://kysely.mantyranta.example/m");
    private static final URI STOP = URI.create("https://kysely.mantyranta.example/u/" + "a".repeat(44) + "_");
    private static final List<String> COMMENTS =
            List.of("Tiskillä jaksettiin neuvoa. Kiitos!", "<b>”Varaus” & \"nouto\"</b> toimi.");

    private static Message compose(Report report, Language language, List<String> comments) {
        return compose(SampleReports.ORGANISATION, report, language, comments);
    }

    private static Message compose(Organisation organisation, Report report, Language language, List<String> comments) {
        return new ReportLetter()
                .compose(
                        organisation,
                        SampleReports.library(Optional.of(60)),
                        SampleReports.member(language),
                        report,
                        new Quotes.Mixed<>(comments.stream().map(Masking::mask).toList()),
                        new ReportLetters.Links(PAGE, METHOD, STOP));
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "FI_SELKO")
    void aMemberCanStopTheReportsByTheMailProgramAndByALinkInBothForms(Language language) {
        Message mail = compose(SampleReports.usual(), language, COMMENTS);

        assertEquals(Optional.of(STOP), mail.unsubscribe());
        String link = STOP + "?kieli=" + language.tag();
        assertTrue(mail.html().contains("href=\"" + link + "\""));
        assertTrue(mail.text().contains(link));
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "FI_SELKO")
    void everyReportMailLinksToHowTheNumbersAreWorkedOutInBothForms(Language language) {
        Report silent = SampleReports.report(new Published.BelowFloor(5), Optional.empty());
        String link = METHOD + "?kieli=" + language.tag();
        String name = Texts.of("report", language).get("page.method");

        for (Report report : List.of(SampleReports.usual(), silent)) {
            Message mail = compose(report, language, COMMENTS);
            assertTrue(mail.html().matches("(?s).*<a href=\"\\Q" + link + "\\E\"[^>]*>" + name + "</a>.*"));
            assertTrue(mail.text().contains(name + ":\n" + link + "\n"), mail.text());
        }
    }

    @Test
    void theFirstScreenSaysNumberIntervalVerdictAskedAndAnswered() {
        Message mail = compose(SampleReports.usual(), Language.FI, COMMENTS);

        assertEquals(
                "Kirjasto, lokakuu 2026: +57, muutos voi olla sattumaa",
                mail.subject().value());
        assertInOrder(
                mail.html().substring(mail.html().indexOf("<h1")),
                "Kirjasto, lokakuu 2026",
                "+57",
                "välillä +35…+73",
                "epätarkka: väli on leveä",
                "Muutos edellisestä kuukaudesta voi olla sattumaa.",
                "vasta noin 26 pisteen ero",
                "Kysyttiin 166 asiakkaalta, 44 vastasi (27\u00A0%).",
                "Kriittiset",
                "13 kuukautta",
                "Tiskillä jaksettiin neuvoa",
                "−59…+89",
                PAGE.toString());
    }

    private static void assertInOrder(String text, String... parts) {
        int at = 0;
        for (String part : parts) {
            int found = text.indexOf(part, at);
            assertTrue(found >= 0, "missing, or out of order: " + part);
            at = found;
        }
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "FI_SELKO", mode = EnumSource.Mode.EXCLUDE)
    void theTextTwinHasTheSameNumbersAndTheMailIsSmall(Language language) {
        Message mail = compose(SampleReports.usual(), language, COMMENTS);

        assertTrue(mail.html().getBytes(StandardCharsets.UTF_8).length <= 60_000);
        assertEquals(language, mail.language());
        for (String part : List.of("+57", "+35", "+73", "166", "44", "26", "+65", "−59", "+89"))
            assertTrue(mail.html().contains(part) && mail.text().contains(part), part);
        assertFalse(mail.html().contains("{") || mail.text().contains("{"), "an unfilled slot");
        assertFalse(mail.html().contains("<img") || mail.html().contains("<script"));
    }

    @Test
    void longCommentsDoNotMakeTheMailTooLarge() {
        List<String> comments = Collections.nCopies(10, "Äänekästä \"&<\" ".repeat(700));

        Message mail = compose(SampleReports.usual(), Language.FI, comments);

        assertTrue(mail.html().getBytes(StandardCharsets.UTF_8).length <= 60_000);
        assertTrue(mail.html().contains(" …”"));
    }

    @Test
    void commentsAreEscapedInHtmlAndPlainInText() {
        Message mail = compose(SampleReports.usual(), Language.FI, COMMENTS);

        assertFalse(mail.html().contains("<b>”Varaus”"));
        assertTrue(mail.html().contains("&lt;b&gt;”Varaus” &amp; \"nouto\"&lt;/b&gt; toimi."));
        assertTrue(mail.text().contains("<b>”Varaus” & \"nouto\"</b> toimi."));
    }

    @ParameterizedTest
    @CsvSource({
        "FI,[nimi peitetty],1 asiaton kommentti on jätetty pois.",
        "SV,[namn dolt],1 osaklig kommentar har utelämnats.",
        "EN,[name hidden],1 abusive comment has been set aside."
    })
    void whatIsHiddenAndSetAsideIsToldInTheReadersLanguage(Language language, String hidden, String setAside) {
        Message mail = compose(SampleReports.withSetAside(1), language, List.of("Kiitos Pekalle!"));

        for (String form : List.of(mail.html(), mail.text())) {
            assertTrue(form.contains("Kiitos " + hidden.replace(' ', '\u00A0') + "!"), form);
            assertTrue(form.contains(setAside), form);
            assertFalse(form.contains("Pekalle"));
        }
    }

    @Test
    void whenAllCommentsAreSetAsideThatIsStillTold() {
        String text =
                compose(SampleReports.withSetAside(13), Language.FI, List.of()).text();

        assertTrue(
                text.contains("13 asiatonta kommenttia on jätetty pois. Niiden numerot ovat mukana tuloksessa."), text);
    }

    @Test
    void aMailWithoutCommentsSaysWhereTheyAre() {
        Organisation any = SampleReports.ORGANISATION;
        Organisation quiet = new Organisation(
                any.name(), any.languages(), any.sender(), any.replyTo(), any.feedback(), any.contact(), false);

        Message mail = compose(quiet, SampleReports.usual(), Language.FI, List.of());

        for (String form : List.of(mail.html(), mail.text()))
            assertTrue(form.contains("13 vastaajaa kirjoitti. Kommentit näkyvät raportin sivulla."), form);
    }

    @Test
    void anAddressInACommentIsNoLink() {
        Message mail = compose(SampleReports.usual(), Language.FI, List.of("Katso https://kalastelu.example.com/a"));

        assertTrue(mail.html().contains("Katso kalastelu[.]example[.]com/a"));
        assertFalse(mail.text().contains("kalastelu.example"));
    }

    @Test
    void whatIsReadAloudIsASentenceWhereThereIsOne() {
        String sentence = compose(SampleReports.usual(), Language.FI, List.of("👍", "Ok", "Kiitos avusta tiskillä"))
                .text();
        String thumb =
                compose(SampleReports.usual(), Language.FI, List.of("👍", "Ok")).text();

        assertTrue(sentence.contains("Lue ääneen. ”Kiitos avusta tiskillä”"), sentence);
        assertTrue(thumb.contains("Lue ääneen. ”👍”"), thumb);
    }

    @Test
    void aYearThatChangedBeyondChanceIsSaidInBothForms() {
        Message mail = compose(SampleReports.withABetterYear(), Language.FI, COMMENTS);

        assertTrue(mail.html().contains("Vuodessa luku nousi"));
        assertTrue(mail.text().contains("Vuodessa luku nousi"));
    }

    @Test
    void underTheFloorThereAreWordsFirstAndTheNumberOfALongerTimeAfterThem() {
        Message mail = compose(SampleReports.below(), Language.FI, COMMENTS);

        assertEquals(
                "Kirjasto, lokakuu 2026: liian vähän vastauksia; 12 kk −4, luku laski",
                mail.subject().value());
        assertInOrder(
                mail.html().substring(mail.html().indexOf("<h1")),
                "Tältä kuulta ei voi sanoa lukua.",
                "Kysyttiin 18 asiakkaalta.",
                "Katso pidempää aikaa, älä kuukautta",
                "12 kuukautta: marraskuu 2025 – lokakuu 2026");
        assertFalse(mail.html().contains("Tiskillä"), "a comment under the floor");
    }

    @Test
    void underTheFloorAndWithNothingLongerThereIsNoNumberAtAll() {
        Message mail = compose(SampleReports.alone(new Published.BelowFloor(5)), Language.FI, COMMENTS);

        assertTrue(mail.html().contains("Tältä kuulta ei voi sanoa lukua."));
        assertFalse(mail.html().contains("60px") || mail.html().contains("Tavoite"), mail.text());
    }

    @Test
    void aFewAnswersAreIndicativeAndShowNoEleven() {
        Message mail = compose(SampleReports.alone(SampleReports.of(2, 3, 4)), Language.FI, List.of());

        assertEquals(
                "Kirjasto, lokakuu 2026: +22, ensimmäinen mittaus",
                mail.subject().value());
        assertTrue(mail.html().contains("suuntaa-antava: alle 30 vastausta"));
        assertFalse(mail.html().contains("Keskiarvo"));
        assertTrue(mail.text().contains("Emme vielä tiedä, täyttyikö tavoite +60: vastauksia on liian vähän."));
    }

    @Test
    void whereTheMonthHasFewAnswersTheNumberIsOfThreeMonthsAndSaysSo() {
        Message mail =
                compose(SampleReports.report(SampleReports.of(2, 3, 9), Optional.empty()), Language.FI, List.of());

        assertEquals(
                "Kirjasto, lokakuu 2026: 3 kk +62, muutos voi olla sattumaa",
                mail.subject().value());
        assertTrue(mail.text().contains("Kolme kuukautta: elokuu–lokakuu 2026"), mail.text());
    }

    @Test
    void whenItIsNotKnownHowManyWereAskedThatIsSaid() {
        Report report = SampleReports.report(
                new Published.Histogram(Tally.of(8, 0, 0, 0, 0, 4, 10, 4, 5, 3, 5)), Optional.empty());

        Message mail = compose(report, Language.FI, List.of());

        assertTrue(mail.html().contains("−36") && mail.html().contains("välillä −58…−8"));
        assertTrue(mail.html().contains("Vastauksia 39."));
        assertTrue(mail.html().contains("Ei tiedetä, kuinka monelta kysyttiin"));
    }

    @Test
    void aNumberStandsForAllAnswersOfTheMonthAndTheRateForTheWavesThatEnded() {
        Report report = SampleReports.report(
                new Published.Histogram(SampleReports.LIBRARY),
                Optional.of(new Report.Cohort(200, OptionalInt.of(60))));

        String text = compose(report, Language.FI, List.of()).text();

        assertTrue(text.contains("Luku perustuu 44 vastaukseen."));
        assertTrue(text.contains("200 asiakkaalta ja vastasi 60 (30\u00A0%)"));
        assertFalse(text.contains("−59…+89"), "bounds of other people's answers");
    }

    @Test
    void whoHadNotUsedTheServiceIsToldAndIsNotInTheRate() {
        Report report = SampleReports.report(
                new Published.Histogram(SampleReports.LIBRARY),
                Optional.of(new Report.Cohort(200, OptionalInt.of(60), 20)));

        String text = compose(report, Language.FI, List.of()).text();

        assertTrue(text.contains("200 asiakkaalta ja vastasi 60 (33\u00A0%)"), text);
        assertTrue(text.contains("Heistä 20 kertoi, ettei ole käyttänyt palvelua."), text);
    }

    @Test
    void everyTextExistsInEveryLanguageWithTheSameSlots() {
        Texts finnish = Texts.of("report", Language.FI);
        for (Language language : Language.OF_STAFF) {
            Texts texts = Texts.of("report", language);
            assertEquals(finnish.keys(), texts.keys());
            for (String key : finnish.keys())
                if (!key.endsWith(".one")) assertEquals(slots(finnish.get(key)), slots(texts.get(key)), key);
        }
    }

    private static Set<String> slots(String text) {
        Set<String> slots = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{[a-zA-Z]+}").matcher(text);
        while (matcher.find()) slots.add(matcher.group());
        return slots;
    }
}
