package fi.kuule.tests.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import fi.kuule.local.mailbox.Mail;
import fi.kuule.local.mailbox.MailSummary;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Programs that look into mail open every link that is in it, and change nothing by that. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScannerTest {
    private static final int TIMES = 11;
    private static final List<String> AGENTS = List.of(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) SafeLinks", "Barracuda Sentinel (EE)", "python-requests/2.32");
    private final HttpClient http = HttpClient.newHttpClient();
    private Town town;
    private List<String> links = List.of();

    @BeforeAll
    void start() {
        town = new Town().settled();
        town.survey("anonymous");
        String wave = town.drafted(Town.contacts(20));
        town.api.post("/api/waves/" + wave + "/start");
        town.minutes(2);
        Mail mail = town.mails("invitation").getFirst();
        links = Stream.concat(
                        MailSummary.of(mail).links().stream(),
                        Stream.of(mail.headers().get("List-Unsubscribe").replaceAll("[<>]", "")))
                .distinct()
                .toList();
    }

    @AfterAll
    void stop() {
        if (town != null) town.close();
    }

    @Test
    void elevenGetsWithinASecondFromThreeAgentsAndHeadsOfEveryLinkChangeNoTable() {
        assertTrue(links.size() > TIMES, links::toString);
        Map<String, Set<String>> before = tables();
        List<CompletableFuture<HttpResponse<String>>> replies = new ArrayList<>();
        for (String link : links) {
            for (int i = 0; i < TIMES; i++) replies.add(send("GET", link, AGENTS.get(i % AGENTS.size())));
            AGENTS.forEach(agent -> replies.add(send("HEAD", link, agent)));
        }
        replies.forEach(reply -> assertEquals(200, reply.join().statusCode()));
        assertEquals(before, tables());
    }

    private CompletableFuture<HttpResponse<String>> send(String method, String link, String agent) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(link))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("User-Agent", agent)
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aBrowserThatOpensEveryLinkAndRunsScriptsChangesNoTable() {
        Optional<Path> executable = Chromium.installed();
        assumeTrue(executable.isPresent(), "skipped: no Chromium on this machine (Debian: apt install chromium)");
        Map<String, Set<String>> before = tables();
        try (Chromium chromium = new Chromium(executable.orElseThrow())) {
            Page page = chromium.page(true);
            for (String link : links) {
                page.navigate(link);
                page.evaluate("window.scrollTo(0, document.body.scrollHeight)");
            }
        }
        assertEquals(before, tables());
    }

    /** As a mail provider's server does when its user presses the button beside the sender's name. */
    @Test
    void aOneClickPostOfAServerIsAnsweredAtOnceAndStopsEverything() throws IOException, InterruptedException {
        Mail mail = town.mails("invitation").getLast();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(mail.headers().get("List-Unsubscribe").replaceAll("[<>]", "")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("User-Agent", "Google-Email-Unsubscribe")
                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                .build();
        int before = stops();
        HttpResponse<String> reply = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(200, reply.statusCode());
        assertEquals(Optional.empty(), reply.headers().firstValue("set-cookie"));
        assertEquals(before + 1, stops());
    }

    private int stops() {
        return Math.toIntExact(
                town.cloud.dynamoDb().scanPaginator(scan -> scan.tableName("AddressesTable")).items().stream()
                        .filter(row -> row.get("fact").s().equals("stop#all"))
                        .count());
    }

    /** Every row of every table, as text. */
    private Map<String, Set<String>> tables() {
        Map<String, Set<String>> dump = new TreeMap<>();
        for (String table : town.cloud.dynamoDb().listTables().tableNames()) {
            Set<String> rows = new TreeSet<>();
            town.cloud
                    .dynamoDb()
                    .scanPaginator(scan -> scan.tableName(table))
                    .items()
                    .forEach(row -> rows.add(new TreeMap<String, AttributeValue>(row).toString()));
            dump.put(table, rows);
        }
        return dump;
    }
}
