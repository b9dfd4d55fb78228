package fi.kuule.tests.honest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fi.kuule.language.Language;
import fi.kuule.local.mailbox.Mail;
import fi.kuule.local.mailbox.MailSummary;
import fi.kuule.tests.flow.ManagementClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads everything that the two years left for people to read: no score stands anywhere without interval, answers and how many were asked. */
@ExtendWith(LivedOnce.class)
class CrawlTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void everyScoreInEveryMailHasWhatItRestsOn(TwoYears years) {
        List<Mail> mails = years.cloud().mailbox().newestFirst().stream()
                .map(MailSummary::id)
                .map(id -> years.cloud().mailbox().find(id).orElseThrow())
                .toList();

        assertTrue(mails.size() >= 17, "mails: " + mails.size());
        assertEquals(
                List.of(),
                mails.stream()
                        .flatMap(mail -> naked(mail.subject(), mail.html(), mail.text()))
                        .toList());
    }

    @Test
    void everyScoreOnEveryPageThatAMailLeadsToHasWhatItRestsOn(TwoYears years) throws Exception {
        List<String> links = years.cloud().mailbox().newestFirst().stream()
                .flatMap(mail -> mail.links().stream())
                .filter(link -> link.contains("/f/"))
                .distinct()
                .toList();
        List<String> naked = new ArrayList<>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String link : links)
                naked.addAll(naked(
                                link,
                                http.send(
                                                HttpRequest.newBuilder(URI.create(link))
                                                        .build(),
                                                BodyHandlers.ofString())
                                        .body())
                        .toList());
        }

        assertTrue(links.size() >= 17, "pages: " + links.size());
        assertEquals(List.of(), naked);
    }

    /** Of all months, as any member of any language would read them. */
    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "FI_SELKO")
    void everyScoreInEveryReportHasWhatItRestsOn(Language language, TwoYears years) {
        Readers readers = years.readers(language);

        assertEquals(
                List.of(),
                TwoYears.months()
                        .flatMap(month -> TwoYears.SERVICES.stream().map(service -> years.report(service, month)))
                        .flatMap(report -> Stream.concat(
                                naked(
                                        "mail",
                                        readers.mail(report).html(),
                                        readers.mail(report).text()),
                                naked("page", readers.page(report))))
                        .toList());
    }

    private static Stream<String> naked(String where, String html, String text) {
        Set<String> headings =
                Block.of(Jsoup.parse(html)).stream().map(Block::heading).collect(Collectors.toSet());
        return Stream.concat(
                naked(where, html),
                Block.of(text, headings).stream()
                        .flatMap(block -> block.naked(true).stream())
                        .map(fault -> where + ", text: " + fault));
    }

    private static Stream<String> naked(String where, String html) {
        return Block.of(Jsoup.parse(html)).stream()
                .flatMap(block -> block.naked(true).stream())
                .map(fault -> where + ": " + fault);
    }

    /** Every address that is documented and only reads, with every id that there is. */
    @Test
    void everyScoreInEveryReplyOfTheApiHasWhatItRestsOn(TwoYears years) {
        ManagementClient api = years.api();
        List<String> scored = new ArrayList<>();
        List<String> naked = new ArrayList<>();
        for (String path : new ApiPaths(api).all()) {
            String reply = api.answer("GET", path, "").body();
            if (reply.contains("\"nps\"")) scored.add(path);
            if (reply.startsWith("{")) naked.addAll(NakedJson.in(read(reply)));
            else naked.addAll(NakedCsv.in(reply));
        }

        assertTrue(scored.size() >= TwoYears.SERVICES.size(), scored::toString);
        assertEquals(List.of(), naked);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException("a reply of the API is no JSON", e);
        }
    }
}
