package fi.kuule.tests.honest;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.kuule.language.Language;
import fi.kuule.tests.flow.Chromium;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A report on paper, as it is handed round in a meeting. */
@ExtendWith(LivedOnce.class)
class PrintTest {
    private static final List<Language> LANGUAGES = List.of(Language.FI, Language.SV, Language.EN);
    private static final double SMALLEST = 9;

    private static Chromium chromium;

    @BeforeAll
    static void open() {
        Optional<Path> executable = Chromium.installed();
        assumeTrue(executable.isPresent(), "skipped: no Chromium on this machine");
        chromium = new Chromium(executable.get());
    }

    @AfterAll
    static void close() {
        if (chromium != null) chromium.close();
    }

    /** In Swedish, whose words are longest, and the one that says most in every language. */
    @ParameterizedTest
    @EnumSource(Situations.class)
    void aReportOfAMonthFitsOnTwoPages(Situations situation) {
        List<Language> languages = situation == Situations.REAL_DROP ? LANGUAGES : List.of(Language.SV);
        for (Language language : languages)
            assertPrints(
                    situation + " " + language.code(),
                    Situations.readers(language).page(situation.report()),
                    2);
    }

    /** With comments, groups and all the other services: as full as two years make it. */
    @Test
    void theFullestReportFitsOnThreePages(TwoYears years) throws Exception {
        List<String> pages = new ArrayList<>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            List<String> links = years.cloud().mailbox().newestFirst().stream()
                    .flatMap(mail -> mail.links().stream())
                    .filter(link -> link.contains("/f/"))
                    .distinct()
                    .toList();
            for (String link : links) pages.add(read(http, link));
        }
        Set<String> printed = new HashSet<>();
        pages.removeIf(page -> !printed.add(page.substring(page.indexOf("<title>"), page.indexOf("</title>"))));

        assertTrue(pages.size() >= TwoYears.SERVICES.size(), "pages: " + pages.size());
        for (String page : pages)
            assertPrints(page.substring(page.indexOf("<title>"), page.indexOf("</title>")), page, 3);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "FI_SELKO")
    void theLibrarysReportFitsOnThreePagesInEveryLanguage(Language language, TwoYears years) {
        String page = years.readers(language)
                .page(years.report("kirjasto", TwoYears.months().toList().getLast()));

        assertPrints("kirjasto " + language.code(), page, 3);
    }

    private static String read(HttpClient http, String link) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(link)).build(), BodyHandlers.ofString())
                .body();
    }

    private static void assertPrints(String name, String page, int most) {
        Printed print = Printed.of(chromium, page);
        assertAll(
                name,
                () -> assertTrue(print.pages() <= most, print.pages() + " pages"),
                () -> assertTrue(print.smallest() >= SMALLEST, print.smallest() + " points"),
                () -> assertEquals(List.of(), print.wide(), "wider than the paper"));
    }
}
