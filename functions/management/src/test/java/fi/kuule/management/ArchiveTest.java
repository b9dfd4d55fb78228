package fi.kuule.management;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.archive.Part;
import fi.kuule.management.Api.Reply;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
    private static final int ANSWERS = 6_500;
    private final Api old = filled();
    private final Api fresh = empty();

    private static Api filled() {
        Api api = new Api();
        api.archive.items.put(Part.KEYS, Set.of("{\"purpose\":{\"S\":\"link\"}}"));
        api.archive.items.put(
                Part.RESPONSES,
                IntStream.range(0, ANSWERS)
                        .mapToObj(i ->
                                "{\"id\":{\"S\":\"" + i + "\"},\"why\":{\"S\":\"\uD83D\uDE0A \u2028 \\\" \\\\ ä\"}}")
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
        api.archive.items.put(Part.ORGANISATION, Set.of("{\"kind\":{\"S\":\"organisation\"}}"));
        return api;
    }

    private static Api empty() {
        Api api = new Api();
        api.archive.inhabited = false;
        return api;
    }

    @Test
    void pagesPutOneBehindTheOtherAreOneFileThatComesInWhole() {
        List<String> lines = lines(archive());
        Reply finished = bring(lines, 2_000);
        assertAll(
                () -> assertEquals(ANSWERS + 4, lines.size()),
                () -> assertTrue(lines.getFirst().contains("\"kuule\":\"archive\",\"format\":1"), lines.getFirst()),
                () -> assertEquals("finished", finished.body().path("state").asText()),
                () -> assertEquals(old.archive.items, fresh.archive.items));
    }

    @Test
    void everyPageIsOneThatACallCanTakeAgain() {
        for (byte[] page : pages()) {
            assertTrue(lines(page).size() <= 5_002);
            assertTrue(page.length < 4_400_000);
            assertTrue(fresh.upload("/api/import", page).status() == 200);
        }
        assertEquals("finished", fresh.get("/api/import").body().path("state").asText());
    }

    @Test
    void theOrganisationLivesHereOnlyWhenEverythingIsIn() {
        List<String> lines = lines(archive());
        List<String> torn = new ArrayList<>(lines);
        torn.subList(4_000, 6_000).clear();
        bring(torn.subList(0, 4_000), 1_000);
        Reply reply = bring(torn.subList(4_000, torn.size()), 1_000);
        assertAll(
                () -> assertEquals("under-way", reply.body().path("state").asText()),
                () -> assertEquals(
                        "[{\"from\":4000,\"to\":5999}]",
                        reply.body().path("missing").toString()),
                () -> assertFalse(fresh.archive.items.containsKey(Part.ORGANISATION)),
                () -> assertEquals(
                        409,
                        fresh.put("/api/organisation", Requests.ORGANISATION).status()));
        bring(lines.subList(4_000, 6_000), 1_000);
        assertEquals("finished", fresh.get("/api/import").body().path("state").asText());
        assertTrue(fresh.archive.items.containsKey(Part.ORGANISATION));
    }

    @Test
    void aPieceMayComeAgainBeforeAndAfterTheEnd() {
        List<String> lines = lines(archive());
        bring(lines.subList(0, 3_000), 1_000);
        bring(lines, 1_000);
        bring(lines, 500);
        assertEquals(
                ANSWERS + 2, fresh.get("/api/import").body().path("received").asInt());
        assertEquals(old.archive.items, fresh.archive.items);
    }

    @Test
    void anAlteredAnswerIsFoundOutAndNothingIsUsed() {
        List<String> lines = new ArrayList<>(lines(archive()));
        lines.set(7, lines.get(7).replace("\"5\"", "\"50000\""));
        Reply damaged = bring(lines, 2_000);
        assertAll(
                () -> assertEquals(422, damaged.status()),
                () -> assertTrue(damaged.body().path("type").asText().endsWith("torn-archive")),
                () -> assertEquals(
                        "damaged", fresh.get("/api/import").body().path("state").asText()),
                () -> assertFalse(fresh.archive.items.containsKey(Part.ORGANISATION)));
    }

    @Test
    void linesThatContradictWhatCameBeforeAreRefused() {
        List<String> lines = lines(archive());
        bring(lines.subList(0, 101), 101);
        List<String> altered = new ArrayList<>(lines.subList(0, 101));
        altered.set(5, altered.get(5).replace("\"id\"", "\"di\""));
        Reply other = bring(altered, 101);
        Reply across = bring(lines.subList(50, 200), 150);
        assertAll(() -> assertEquals(409, other.status()), () -> assertEquals(409, across.status()));
    }

    @Test
    void anArchiveBeginsAtItsBeginning() {
        assertEquals(409, bring(lines(archive()).subList(1, 10), 9).status());
    }

    @Test
    void twoArchivesAreNotMixed() {
        bring(lines(archive()).subList(0, 10), 10);
        assertEquals(409, bring(lines(archive()).subList(0, 10), 10).status());
    }

    @Test
    void whereSomebodyLivesNobodyMovesIn() {
        fresh.archive.inhabited = true;
        assertEquals(409, bring(lines(archive()).subList(0, 10), 10).status());
        Api withService = empty();
        withService.put("/api/services/kirjasto", Requests.SERVICE);
        assertEquals(
                409,
                withService
                        .upload(
                                "/api/import",
                                String.join("\n", lines(archive()).subList(0, 2)))
                        .status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "{}",
                "{\"archive\":\"a\",\"line\":1}",
                "{\"archive\":\"a\",\"line\":1,\"part\":\"elsewhere\",\"item\":{}}",
                "{\"archive\":\"a\",\"line\":1,\"part\":\"keys\",\"item\":\"x\"}",
                "{\"archive\":\"a\",\"line\":1,\"part\":\"keys\",\"item\":{\"altered\":{\"S\":\"x\"}}}",
                "{\"archive\":\"a\",\"line\":0,\"kuule\":\"archive\",\"format\":2,\"zone\":\"Europe/Helsinki\"}",
                "{\"archive\":\"a\",\"line\":0,\"kuule\":\"archive\",\"format\":1,\"zone\":\"Mars/Olympus\"}",
                "{\"archive\":\"a\",\"line\":0,\"kuule\":\"other\",\"format\":1,\"zone\":\"Europe/Helsinki\"}",
                "{\"archive\":\"a\",\"line\":5,\"end\":true,\"lines\":9,\"digest\":\"00\"}"
            })
    void whatIsNoLineOfAnArchiveIsRefused(String text) {
        assertEquals(422, fresh.upload("/api/import", text).status());
        assertEquals("none", fresh.get("/api/import").body().path("state").asText());
    }

    @Test
    void daysOfAnotherTimeZoneAreOtherDays() {
        String head = "{\"archive\":\"a\",\"line\":0,\"kuule\":\"archive\",\"format\":1,\"zone\":\"Europe/Stockholm\"}";
        assertEquals(409, fresh.upload("/api/import", head).status());
    }

    @Test
    void aTornPackageIsRefused() {
        byte[] page = pages().getFirst();
        byte[] torn = java.util.Arrays.copyOf(page, page.length / 2);
        assertEquals(422, fresh.upload("/api/import", torn).status());
    }

    @Test
    void anotherTypeIs415AndTooManyLines413() {
        assertEquals(415, fresh.post("/api/import", "{}").status());
        assertEquals(
                413,
                fresh.upload("/api/import", "{}\n".repeat(ArchiveLines.MAX_LINES + 1))
                        .status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "e30", "bm90IGpzb24", "!!!"})
    void aPlaceThatNoPageGaveIs400(String after) {
        assertEquals(400, old.get("/api/export?after=" + after).status());
    }

    @Test
    void theLogTellsThatAnArchiveWasTakenAndNothingOfIt() {
        old.log.clear();
        pages();
        assertTrue(
                old.log.stream().anyMatch(line -> line.matches("taken archive id=[a-z0-9]{10} lines=\\d+ last=true")),
                old.log::toString);
        assertTrue(old.log.stream().noneMatch(line -> line.contains("after")), old.log::toString);
    }

    private byte[] archive() {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        pages().forEach(archive::writeBytes);
        return archive.toByteArray();
    }

    private List<byte[]> pages() {
        List<byte[]> pages = new ArrayList<>();
        Optional<String> next = Optional.of("/api/export");
        while (next.isPresent()) {
            Reply page = old.get(next.get());
            assertEquals(200, page.status(), () -> page.body().toString());
            pages.add(Api.bytes(page));
            Matcher link = NEXT.matcher(page.headers().path("Link").asText());
            next = link.find() ? Optional.of(link.group(1)) : Optional.empty();
        }
        assertTrue(pages.size() > 1);
        return pages;
    }

    private static List<String> lines(byte[] archive) {
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(archive))) {
            return List.of(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the last piece was answered. */
    private Reply bring(List<String> lines, int atATime) {
        List<Reply> replies = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += atATime)
            replies.add(fresh.upload(
                    "/api/import", String.join("\n", lines.subList(from, Math.min(lines.size(), from + atATime)))));
        return replies.getLast();
    }
}
