package fi.kuule.management;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.management.Api.Reply;
import fi.kuule.wave.Contact;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One list, however it is written and sent. */
class UploadTest {
    private static final String LISTS = "/api/surveys/kysely/waves";
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final List<String> ROWS = List.of(
            "sähköposti;kieli;palvelu;alue",
            "\"matti@b.example\";sv;Kirjasto;\"Åkärtlä; itäinen\"",
            "maija@b.example;fi;kirjasto;€-alue");

    private final Api api = Requests.small();

    static Stream<Upload> waysToSend() {
        Map<String, byte[]> encodings = Map.of(
                "UTF-8", text("\n").getBytes(StandardCharsets.UTF_8),
                "UTF-8 with its mark", ("\uFEFF" + text("\n")).getBytes(StandardCharsets.UTF_8),
                "UTF-8, CRLF", text("\r\n").getBytes(StandardCharsets.UTF_8),
                "UTF-8, CR", text("\r").getBytes(StandardCharsets.UTF_8),
                "Windows-1252", text("\n").getBytes(WINDOWS),
                "Windows-1252, CRLF", text("\r\n").getBytes(WINDOWS),
                "UTF-16LE with its mark", ("\uFEFF" + text("\r\n")).getBytes(StandardCharsets.UTF_16LE),
                "UTF-16BE with its mark", ("\uFEFF" + text("\r\n")).getBytes(StandardCharsets.UTF_16BE));
        return encodings.entrySet().stream().flatMap(encoding -> ways(encoding.getKey(), encoding.getValue()));
    }

    private static Stream<Upload> ways(String encoding, byte[] file) {
        return Stream.of(
                new Upload(encoding + ", as it is", "application/octet-stream", "", file),
                new Upload(encoding + ", packed, unsaid", "application/octet-stream", "", packed(file)),
                new Upload(encoding + ", packed", "application/gzip", "", packed(file)),
                new Upload(encoding + ", packed by a browser", "application/x-gzip", "", packed(file)),
                new Upload(encoding + ", encoded", "application/octet-stream", "gzip", packed(file)),
                new Upload(encoding + ", in a form", FORM, "", form(file)),
                new Upload(encoding + ", packed in a form", FORM, "", form(packed(file))));
    }

    @ParameterizedTest
    @MethodSource("waysToSend")
    void everyWayToWriteAndSendAListGivesTheSameContacts(Upload upload) {
        Reply reply = send(upload);
        assertEquals(201, reply.status(), reply::text);
        List<Contact> contacts = api.waves.batches.values().iterator().next().contacts();
        assertEquals(
                List.of("matti@b.example", "maija@b.example"),
                contacts.stream().map(contact -> contact.recipient().value()).toList());
        assertEquals("Åkärtlä; itäinen", contacts.get(0).strata().area());
        assertEquals("€-alue", contacts.get(1).strata().area());
    }

    @Test
    void pastAnswersComeAsAnyFileToo() {
        api.put(
                "/api/mappings/vanha",
                "{\"time\": {\"column\": \"Päivä\", \"pattern\": \"d.M.yyyy\", \"zone\": \"Europe/Helsinki\"}, \"score\": \"Arvio\", \"comment\": \"Miksi\", \"service\": {\"fixed\": \"kirjasto\"}}");
        byte[] file = "Päivä;Arvio;Miksi\r\n5.10.2026;9;\"Hyvää\r\npalvelua\"\r\n".getBytes(WINDOWS);
        Reply reply = send("/api/surveys/kysely/responses?mapping=vanha", new Upload("", FORM, "", form(packed(file))));
        assertEquals(1, reply.body().path("accepted").asInt(), reply::text);
        assertEquals(
                "Hyvää\npalvelua",
                api.answers.rows.values().iterator().next().why().orElseThrow());
    }

    @Test
    void textCsvIsTakenInUtf8AndInNothingElse() {
        assertEquals(
                201,
                send(new Upload("", "text/csv", "", text("\n").getBytes(StandardCharsets.UTF_8)))
                        .status());
        assertEquals(
                201,
                send(new Upload("", "text/csv", "", ("\uFEFF" + text("\n")).getBytes(StandardCharsets.UTF_8)))
                        .status());
        for (byte[] file : List.of(
                text("\n").getBytes(WINDOWS),
                ("\uFEFF" + text("\n")).getBytes(StandardCharsets.UTF_16LE),
                text("\n").replace('ä', '\uFFFD').getBytes(StandardCharsets.UTF_8),
                packed(text("\n").getBytes(WINDOWS)))) {
            Reply reply = send(new Upload("", "text/csv", "", file));
            assertEquals(400, reply.status());
            assertEquals("send the file as application/octet-stream", reply.detail());
        }
    }

    @Test
    void whatWasPackedAndHandedOnAsTextIsRefused() {
        String harmed = new String(packed(text("\n").getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        Reply reply = api.call(Api.withText(Api.event("POST", LISTS), "text/csv", harmed));
        assertEquals("urn:kuule:problem:not-utf8", reply.body().path("type").asText());
    }

    @Test
    void aFileThatIsHalfOneEncodingAndHalfAnotherIsRefused() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write("email;alue\na@b.example;Itäkylä\n".getBytes(StandardCharsets.UTF_8));
        file.write("c@b.example;Itäkylä\n".getBytes(WINDOWS));
        Reply reply = send(new Upload("", "application/octet-stream", "", file.toByteArray()));
        assertEquals("a part of the file is UTF-8 and a part is not", reply.detail());
        assertEquals(400, reply.status());
    }

    @Test
    void whatIsNoTextIsRefused() {
        for (byte[] file : List.of(
                text("\n").getBytes(StandardCharsets.UTF_16LE),
                new byte[] {'e', 'm', 'a', 'i', 'l', '\n', (byte) 0x81, (byte) 0xC3},
                new byte[] {0x1f, (byte) 0x8b, 0, 0, 0}))
            assertEquals(
                    400,
                    send(new Upload("", "application/octet-stream", "", file)).status());
        assertEquals(
                400,
                send(new Upload("", "application/octet-stream", "gzip", new byte[] {1, 2, 3}))
                        .status());
    }

    @Test
    void anotherEncodingOfTheBodyIsRefused() {
        assertEquals(
                415,
                send(new Upload("", "application/octet-stream", "br", new byte[] {1}))
                        .status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nemail\r\n--x--\r\n",
                "--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"a\"\r\n\r\nemail\r\n--x\r\nContent-Disposition: form-data; name=\"b\"; filename=\"b\"\r\n\r\nemail\r\n--x--\r\n",
                "email\na@b.example\n",
                ""
            })
    void aFormHoldsOneFile(String body) {
        Reply reply = send(new Upload("", FORM, "", body.getBytes(StandardCharsets.UTF_8)));
        assertEquals(400, reply.status());
        assertEquals("the form must hold one file", reply.detail());
        assertEquals(
                400,
                send(new Upload("", "multipart/form-data", "", form(new byte[0])))
                        .status());
    }

    @Test
    void theSampleEventIsADraftOnceHoweverOftenItComes() {
        Reply first = api.call(Api.file("management-contact-form.json"));
        assertEquals(201, first.status(), first::text);
        assertEquals(24, first.body().path("listed").asInt());
        assertEquals(first, api.call(Api.file("management-contact-form.json")));
    }

    @Test
    void aFormThatIsSentAgainUnderAKeyIsTheSameThoughItsBoundaryIsAnother() {
        byte[] file = text("\n").getBytes(StandardCharsets.UTF_8);
        String key = "8e03978e-40d5-43dd-bc93-6894a57f9324";
        ObjectNode first = event(LISTS, new Upload("", FORM, "", form(file)));
        String other = new String(form(file), StandardCharsets.ISO_8859_1).replace("--x", "--y");
        ObjectNode again =
                event(LISTS, new Upload("", FORM.replace("=x", "=y"), "", other.getBytes(StandardCharsets.ISO_8859_1)));
        first.withObjectProperty("headers").put("idempotency-key", key);
        again.withObjectProperty("headers").put("idempotency-key", key);
        assertEquals(api.call(first), api.call(again));
        assertEquals(1, api.get("/api/waves").body().path("waves").size());
    }

    @Test
    void moreRowsThanThereIsTimeForAre413() {
        String list = "email\n" + "a@b.example\n".repeat(CsvFile.MAX_ROWS);
        Reply most = send(new Upload("", "application/gzip", "", packed(list.getBytes(StandardCharsets.UTF_8))));
        Reply more = send(new Upload(
                "", "application/gzip", "", packed((list + "a@b.example\n").getBytes(StandardCharsets.UTF_8))));
        assertEquals(201, most.status(), most::text);
        assertEquals(CsvFile.MAX_ROWS, most.body().path("listed").asInt());
        assertEquals(413, more.status());
        assertTrue(more.detail().contains("in parts"));
    }

    @Test
    void whatIsHugeWhenUnpackedIs413() {
        assertEquals(
                413,
                send(new Upload("", "application/gzip", "", packed(new byte[50_000_000])))
                        .status());
    }

    private static final String FORM = "multipart/form-data; boundary=x";

    private static byte[] form(byte[] file) {
        String content = new String(file, StandardCharsets.ISO_8859_1);
        return ("--x\r\nContent-Disposition: form-data; name=\"huomio\"\r\n\r\nkunnan lista\r\n"
                        + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"lista.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n" + content + "\r\n--x--\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] packed(byte[] file) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static String text(String lineEnd) {
        return String.join(lineEnd, ROWS) + lineEnd;
    }

    private Reply send(Upload upload) {
        return send(LISTS, upload);
    }

    private Reply send(String path, Upload upload) {
        return api.call(event(path, upload));
    }

    private static ObjectNode event(String path, Upload upload) {
        ObjectNode event = Api.event("POST", path);
        event.withObjectProperty("headers").put("content-type", upload.type());
        if (!upload.encoding().isEmpty())
            event.withObjectProperty("headers").put("content-encoding", upload.encoding());
        return event.put("body", Base64.getEncoder().encodeToString(upload.body()))
                .put("isBase64Encoded", true);
    }

    record Upload(String name, String type, String encoding, byte[] body) {
        @Override
        public String toString() {
            return name;
        }
    }
}
