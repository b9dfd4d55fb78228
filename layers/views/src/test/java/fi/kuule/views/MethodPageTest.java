package fi.kuule.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.language.Language;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MethodPageTest {
    private static String html(Language language) {
        return new ReportPages(language).method(SampleReports.ORGANISATION).html();
    }

    private static List<String> found(String pattern, String html) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static Stream<MethodFigure> figures(Language language) {
        return MethodView.of(language).parts().stream().flatMap(part -> part.figures().stream());
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "FI_SELKO", mode = EnumSource.Mode.EXCLUDE)
    void everyFigureHasARuleAnExampleWhenItIsShownAndASource(Language language) {
        MethodWording words = new MethodWording(language);
        String source = words.get("label.source");
        String example = words.get("label.example");
        assertEquals(15, figures(language).count());
        figures(language).forEach(figure -> {
            List<String> labels =
                    figure.facts().stream().map(MethodFigure.Fact::label).toList();
            boolean hiding = labels.contains(words.get("label.rule"));
            assertTrue(hiding || labels.contains(words.get("label.formula")), figure.id());
            assertTrue(hiding || labels.contains(words.get("label.shown")), figure.id());
            assertTrue(labels.contains(example) || figure.table().isPresent(), figure.id());
            assertEquals(source, labels.getLast(), figure.id());
            assertFalse(figure.says().isBlank(), figure.id());
        });
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "FI_SELKO", mode = EnumSource.Mode.EXCLUDE)
    void thePageIsWellFormedRunsNothingAndLeavesNoSlot(Language language) {
        String html = html(language);
        HtmlTags.requireBalanced(html);
        String body = html.substring(html.indexOf("<body"));
        assertFalse(body.contains("{") || body.contains("$"), "an unfilled slot");
        assertFalse(html.contains("<script") || html.contains("style=\"") || html.contains("<img"));
        assertFalse(html.contains("http://") || html.contains("https://"));
        assertTrue(html.contains("<html lang=\"" + language.tag() + "\">"));
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "FI_SELKO", mode = EnumSource.Mode.EXCLUDE)
    void everyPlaceIsOnceOnThePageAndEveryLinkWithinItLeadsToOne(Language language) {
        String html = html(language);
        List<String> places = found(" id=\"([^\"]+)\"", html);
        assertEquals(places.size(), new TreeSet<>(places).size(), places.toString());
        List<String> links = found("href=\"#([^\"]+)\"", html);
        assertEquals(19, links.size());
        assertTrue(places.containsAll(links), links.toString());
        assertTrue(places.containsAll(found("aria-labelledby=\"([^\"]+)\"", html)));
    }

    @Test
    void headingsStepDownOneByOne() {
        List<String> levels = found("<h([1-6])", html(Language.FI));
        assertEquals("1", levels.getFirst());
        assertEquals(1, levels.stream().filter("1"::equals).count());
        for (int i = 1; i < levels.size(); i++)
            assertTrue(levels.get(i).charAt(0) - levels.get(i - 1).charAt(0) <= 1, levels.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        FI | Raportissa lukee +57.         | välillä +35…+73       | noin 26 pistettä | 8,8 (välillä 8,2–9,3) | = 27~%  | −59…+89    | siis +82      | R = 0,88
        SV | I rapporten står det +57.     | mellan +35 och +73    | cirka 26 poäng   | 8,8 (mellan 8,2 och 9,3) | = 27~% | −59 och +89 | alltså +82   | R = 0,88
        EN | The report says +57.          | between +35 and +73   | about 26 points  | 8.8 (between 8.2 and 9.3) | = 27% | −59 to +89 | that is +82   | R = 0.88
        """)
    void theExamplesSayWhatWasWorkedOutByHand(
            Language language,
            String number,
            String interval,
            String smallest,
            String mean,
            String rate,
            String silent,
            String european,
            String indicator) {
        String html = html(language);
        for (String said : List.of(number, interval, smallest, mean, rate, silent, european, indicator))
            assertTrue(html.contains(said.replace('~', '\u00A0')), said);
    }

    @Test
    void anExampleIsDecidedAsReportsAre() {
        String html = html(Language.FI);
        assertTrue(html.contains("Muutos edellisestä kuukaudesta voi olla sattumaa."));
        assertTrue(html.contains("Emme vielä tiedä, täyttyikö tavoite +60"));
        assertTrue(html.contains("on rajojen sisällä: tavallista vaihtelua."));
        assertTrue(html.contains("Palvelut eroavat toisistaan."));
    }

    @Test
    void whatIsToldOfAMonthIsToldByRow() {
        MethodFigure floor = figures(Language.FI)
                .filter(figure -> figure.id().equals("floor"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of(
                        List.of("4", "ei mitään", "ei mitään"),
                        List.of("8, kaikki suosittelevat", "että vastattiin samalla tavalla", "ei mitään"),
                        List.of("14", "luku, väli, kolme ryhmää", "luku, väli, kolme ryhmää"),
                        List.of(
                                "12, kaikki suosittelevat",
                                "luku, väli, kolme ryhmää",
                                "että vastattiin samalla tavalla"),
                        List.of("44", "myös jokainen numero", "myös jokainen numero")),
                floor.table().orElseThrow().rows());
    }

    @ParameterizedTest
    @CsvSource({
        "FI, Näytetään: [nimi peitetty] auttoi heti kun soitin numeroon [puhelinnumero peitetty].",
        "SV, Visas: [namn dolt] hjälpte genast när jag ringde [telefonnummer dolt].",
        "EN, Shown: [name hidden] helped at once when I rang [phone number hidden]."
    })
    void theCommentIsMaskedAsReportsMaskIt(Language language, String shown) {
        assertTrue(
                html(language).replace('\u00A0', ' ').replace(", kun", " kun").contains(shown), shown);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "FI_SELKO", mode = EnumSource.Mode.EXCLUDE)
    void everyTableHasAsManyCellsInARowAsColumns(Language language) {
        List<MethodTable> tables =
                figures(language).flatMap(figure -> figure.table().stream()).toList();
        assertEquals(3, tables.size());
        for (MethodTable table : tables)
            for (List<String> row : table.rows()) assertEquals(table.columns().size(), row.size(), table.caption());
    }
}
