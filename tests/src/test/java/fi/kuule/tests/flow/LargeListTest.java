package fi.kuule.tests.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kuule.tests.Proof;
import fi.kuule.tests.Size;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The largest files that the management API takes, sent over HTTP. A function has 25 seconds. */
@Tag("proof")
class LargeListTest {
    private static final long SEED = 20261122;
    private static final Duration FUNCTION = Duration.ofSeconds(25);
    private static final Duration LINKS = Duration.ofMinutes(15);
    private Town town;

    @BeforeEach
    void start() {
        town = new Town().settled();
        town.survey("anonymous");
    }

    @AfterEach
    void stop() {
        town.close();
    }

    /** At full size the invitations are waited for, too. */
    @Test
    void aLargeListPackedIsADraftInTime() throws IOException {
        int people = Size.of(10_000, 100_000);
        byte[] file = packed(contacts(people));
        long before = System.nanoTime();
        JsonNode wave = town.api.post("/api/surveys/asiointi/waves", "application/gzip", file);
        Duration took = since(before);
        Proof.says(
                "a large list", people + " contacts, " + file.length / 1024 + " KB packed, to a draft", seconds(took));
        assertTrue(took.compareTo(FUNCTION) < 0, took::toString);
        assertEquals(people, wave.get("listed").asInt());
        assertEquals(people / 500, town.api.get(path(wave)).at("/batches/all").asInt());
        if (Size.full()) {
            town.cloud.idle(LINKS);
            Proof.says("a large list", people + " invitations made from it", seconds(since(before)));
            assertEquals(people, town.api.get(path(wave)).get("asked").asInt());
        }
    }

    @Test
    void aLargeFileOfAnswersIsStoredAndCountedInTime() throws IOException {
        int answers = Size.of(500, 10_000);
        town.api.put("/api/mappings/vanha", """
                {"time": {"column": "Aika", "pattern": "d.M.yyyy H.mm", "zone": "Europe/Helsinki"}, "score": "Arvio",
                 "comment": "Miksi", "service": {"fixed": "kirjasto"}}""");
        byte[] file = packed(answers(answers));
        long before = System.nanoTime();
        JsonNode done = town.api.post("/api/surveys/asiointi/responses?mapping=vanha", "application/gzip", file);
        Duration took = since(before);
        Proof.says(
                "a large list",
                answers + " answers of " + done.get("days").asInt() + " days, stored and counted",
                seconds(took));
        assertTrue(took.compareTo(FUNCTION) < 0, took::toString);
        assertEquals(answers, done.get("accepted").asInt());
        assertEquals(done.get("days").asInt(), done.get("countedDays").asInt());
    }

    private static String path(JsonNode wave) {
        return "/api/waves/" + wave.get("id").asText();
    }

    private static String contacts(int people) {
        StringBuilder list = new StringBuilder("Sähköposti;Kieli;Palvelu;Ikäryhmä;Alue\r\n");
        for (int i = 0; i < people; i++)
            list.append("etunimi.sukunimi")
                    .append(i)
                    .append("@posti")
                    .append(i % 7)
                    .append(".example;")
                    .append(i % 5 == 0 ? "sv" : "fi")
                    .append(";kirjasto;")
                    .append(i % 3 == 0 ? "16-29" : "30-64")
                    .append(i % 2 == 0 ? ";keskusta\r\n" : ";itäkylät\r\n");
        return list.toString();
    }

    private static String answers(int count) {
        Random random = new Random(SEED);
        StringBuilder file = new StringBuilder("Aika;Arvio;Miksi\r\n");
        for (int i = 0; i < count; i++)
            file.append(1 + random.nextInt(28))
                    .append('.')
                    .append(1 + random.nextInt(Size.of(2, 10)))
                    .append(".2026 ")
                    .append(8 + random.nextInt(12))
                    .append(".15;")
                    .append(random.nextInt(11))
                    .append(";\"Vastaus ")
                    .append(i)
                    .append(": jono oli pitkä; muuten hyvä\"\r\n");
        return file.toString();
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
