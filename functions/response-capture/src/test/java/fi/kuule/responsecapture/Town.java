package fi.kuule.responsecapture;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.access.HmacKey;
import fi.kuule.access.Keys;
import fi.kuule.language.Language;
import fi.kuule.language.LocalText;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.MailState;
import fi.kuule.mail.Reference;
import fi.kuule.mail.Unsubscribing;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.ServiceId;
import fi.kuule.response.AnswerStore;
import fi.kuule.response.Leaving;
import fi.kuule.response.PageSeals;
import fi.kuule.response.Questionnaires;
import fi.kuule.response.Receipts;
import fi.kuule.response.ResponseCapture;
import fi.kuule.survey.OpenLink;
import fi.kuule.survey.Privacy;
import fi.kuule.survey.Survey;
import fi.kuule.survey.SurveyId;
import fi.kuule.survey.SurveyRef;
import fi.kuule.wave.Invitation;
import fi.kuule.wave.LetterCode;
import fi.kuule.wave.LinkToken;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WaveState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A handler with a town behind it that exists only here; the clock stands ten seconds after the sample post's page was made. */
final class Town {
    static final String TOKEN = "Qm7xT2vK9cLr4ZpB8nWd3A";
    static final String CODE = "K7PQ-2MXR-9TWH";
    private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");
    private static final LocalDate OPENS = LocalDate.of(2026, 11, 1);
    private static final LocalDate CLOSES = LocalDate.of(2026, 11, 30);
    private static final ObjectMapper JSON = new ObjectMapper();

    final Store store = new Store();
    final List<String> log = new ArrayList<>();
    Instant now = Instant.parse("2026-11-20T10:00:10Z");
    private final ResponseCaptureHandler handler;

    Town() {
        this(WaveState.RUNNING);
    }

    Town(WaveState state) {
        Register register = register(state);
        invite();
        inviteByLetter();
        Keys keys = purpose -> new HmacKey(new byte[32]);
        Questionnaires questionnaires = new Questionnaires(
                register.services(),
                register.surveys(),
                register.waves(),
                store.new InvitationRows(),
                register.openLinks());
        PageSeals seals = new PageSeals(keys, new Random(7));
        Leaving leaving = new Leaving(
                register.organisations(), questionnaires, seals, store.new InvitationRows(), () -> now, ZONE);
        ResponseCapture capture = new ResponseCapture(
                register.organisations(),
                questionnaires,
                seals,
                new AnswerStore(store.new ResponseRows(), register.cellMaps()),
                () -> now,
                ZONE);
        Receipts receipts =
                new Receipts(store.new ResponseRows(), register.services(), store.new TouchedRows(), () -> now, ZONE);
        handler = new ResponseCaptureHandler(new Doors(
                new SurveyDoor(capture, leaving),
                new CodeDoor(capture, register.organisations()),
                new ReceiptDoor(receipts, register.organisations()),
                new UnsubscribeDoor(
                        new Unsubscribing(keys, store.new StopRows(), () -> now), register.organisations())));
    }

    private static Register register(WaveState state) {
        ServiceId library = new ServiceId("kirjasto");
        SurveyRef survey = new SurveyRef(new SurveyId("syksy"), 1);
        return new Register(
                new Organisation(
                        LocalText.same("Mäntyrannan kunta"),
                        List.of(Language.values()),
                        new EmailAddress("kysely@mantyranta.example"),
                        new EmailAddress("palaute@mantyranta.example"),
                        Optional.empty(),
                        Optional.empty()),
                new Service(
                        library,
                        7,
                        LocalText.same("Kirjasto"),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        List.of(),
                        Optional.empty()),
                new Survey(
                        survey,
                        Privacy.ANONYMOUS,
                        List.of(Language.values()),
                        Survey.recommendAndWhy(),
                        OPENS,
                        CLOSES,
                        730,
                        90),
                new Wave(new WaveId("w1"), survey, state, OPENS, CLOSES, 1, 40, 0, Instant.EPOCH, 1),
                new OpenLink("juliste", survey.id(), library, Optional.empty(), "poster"));
    }

    private void inviteByLetter() {
        store.new InvitationRows()
                .add(new Invitation(
                        new LetterCode(CODE).invitation(),
                        new WaveId("w1"),
                        new ServiceId("kirjasto"),
                        Optional.empty(),
                        Language.SV,
                        "65-|itakylat|sv|letter",
                        Optional.of(new Reference("A-10442")),
                        MailState.READY,
                        false,
                        Optional.empty(),
                        now.plusSeconds(86_400 * 60)));
    }

    private void invite() {
        store.new InvitationRows()
                .add(new Invitation(
                        new LinkToken(TOKEN).invitation(),
                        new WaveId("w1"),
                        new ServiceId("kirjasto"),
                        Optional.empty(),
                        Language.FI,
                        "16-29|itakylat|fi",
                        Optional.of(new EmailAddress("invented.person@mantyranta.example")),
                        MailState.SENT,
                        false,
                        Optional.empty(),
                        now.plusSeconds(86_400 * 60)));
    }

    static ObjectNode event(String name) {
        try {
            return (ObjectNode) JSON.readTree(Files.readString(Path.of("..", "..", "events", name)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The sample GET with another path. */
    static ObjectNode get(String path) {
        ObjectNode event = event("response-capture-get.json");
        event.put("rawPath", path).put("rawQueryString", "");
        return event;
    }

    /** The sample POST with another path and other fields. */
    static ObjectNode post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        ObjectNode event = event("response-capture-post.json");
        event.put("rawPath", path).put("rawQueryString", "");
        return withBody(event, body);
    }

    static ObjectNode withBody(ObjectNode event, String body) {
        return event.put("body", Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8)));
    }

    static ObjectNode withHeader(ObjectNode event, String name, String value) {
        event.withObject("/headers").put(name, value);
        return event;
    }

    static ObjectNode withMethod(ObjectNode event, String method) {
        event.withObject("/requestContext/http").put("method", method);
        return event;
    }

    Reply send(JsonNode event) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(event.toString().getBytes(StandardCharsets.UTF_8)), output, context());
            return new Reply(JSON.readTree(output.toByteArray()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A context that only logs. */
    private Context context() {
        com.amazonaws.services.lambda.runtime.LambdaLogger logger =
                new com.amazonaws.services.lambda.runtime.LambdaLogger() {
                    @Override
                    public void log(String message) {
                        log.add(message);
                    }

                    @Override
                    public void log(byte[] message) {
                        log.add(new String(message, StandardCharsets.UTF_8));
                    }
                };
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(), new Class<?>[] {Context.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getLogger")) return logger;
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    record Reply(JsonNode json) {
        int status() {
            return json.get("statusCode").intValue();
        }

        String body() {
            return json.get("body").textValue();
        }

        String header(String name) {
            return json.at("/headers/" + name).asText();
        }

        /** The value of a hidden field. */
        String hidden(String name) {
            Matcher field = Pattern.compile("<input type=\"hidden\" name=\"" + name + "\" value=\"([^\"]*)\">")
                    .matcher(body());
            if (!field.find()) throw new AssertionError("no hidden field " + name);
            return field.group(1);
        }
    }
}
