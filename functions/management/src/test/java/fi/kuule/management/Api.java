package fi.kuule.management;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.access.ApiKey;
import fi.kuule.access.HmacKey;
import fi.kuule.access.KeyPurpose;
import fi.kuule.archive.Leaving;
import fi.kuule.archive.MovingIn;
import fi.kuule.disclosure.GroupReleases;
import fi.kuule.disclosure.ReleasedAnswers;
import fi.kuule.disclosure.Releases;
import fi.kuule.language.Language;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.Outgoing;
import fi.kuule.mail.SendingAccount.SendingQuota;
import fi.kuule.organisation.Membership;
import fi.kuule.organisation.ReportMail;
import fi.kuule.organisation.ServiceRegistration;
import fi.kuule.organisation.SettingUp;
import fi.kuule.readiness.ReadinessInspection;
import fi.kuule.report.Cohorts;
import fi.kuule.report.MonthlyReporting;
import fi.kuule.report.MonthlyScores;
import fi.kuule.report.PeopleMaking;
import fi.kuule.report.Readership;
import fi.kuule.report.ReportMaking;
import fi.kuule.report.ReportPosting;
import fi.kuule.response.AnswerEntry;
import fi.kuule.response.AnswerStore;
import fi.kuule.response.ConfidentialAnswers;
import fi.kuule.response.Questionnaires;
import fi.kuule.score.AnswerImport;
import fi.kuule.score.DayCounting;
import fi.kuule.survey.OpenLinkPlacing;
import fi.kuule.survey.SurveyPublication;
import fi.kuule.views.ExampleLetter;
import fi.kuule.wave.ContactList;
import fi.kuule.wave.ExampleMails;
import fi.kuule.wave.LetterPrinting;
import fi.kuule.wave.MailDispatch;
import fi.kuule.wave.WaveControl;
import fi.kuule.wave.WaveDrafting;
import fi.kuule.wave.WaveSending;
import fi.kuule.wave.WaveStatus;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** The function over stores in memory, called as the HTTP API calls it. It is 21 November 2026, noon in Helsinki. */
final class Api {
    static final String KEY = "an-example-key";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");
    private static final PageAddress PAGES = new PageAddress(Optional.of(URI.create("https://kysely.example")));

    Instant now = Instant.parse("2026-11-21T10:00:00Z");
    private final InstantSource clock = () -> now;
    final RegisterInMemory register = new RegisterInMemory();
    final WavesInMemory waves = new WavesInMemory(() -> key(KeyPurpose.LINK));
    final AnswersInMemory answers = new AnswersInMemory(waves.letters.answered::add);
    final ArchiveInMemory archive = new ArchiveInMemory();
    final Map<KeyPurpose, HmacKey> keys = new EnumMap<>(KeyPurpose.class);
    SendingQuota quota = new SendingQuota(50_000, 0, 14);
    /** The sending service answers nothing. */
    boolean silent = false;

    Set<String> verified = Set.of();
    final BreakerInMemory breaker = new BreakerInMemory();
    final List<Outgoing> outgoing = new ArrayList<>();
    final List<String> log = new ArrayList<>();
    final FakeGroups groupLedger = new FakeGroups();
    private final RandomGenerator random = new SplittableRandom(7);
    final RequestsInMemory requests = new RequestsInMemory();
    final SendingInMemory sending;
    private final ManagementHandler handler;

    Api() {
        this(SendingInMemory.ofAnySender());
    }

    Api(SendingInMemory sending) {
        this.sending = sending;
        this.handler = new ManagementHandler(gate(), routing());
    }

    private static Gate gate() {
        return new Gate(new ApiKey("db482aa18f04a0081fa4be0edf7f071924519d5e5f4f1ec8b9307c91d2824f74"));
    }

    private Routes routing() {
        return Routes.of(resources(), new OnceOnly(requests, clock, random));
    }

    private Resources resources() {
        Releases releases = new Releases(answers.releases(), answers.tallies(), clock, ZONE);
        Cohorts cohorts = new Cohorts(waves.waves(), waves.asked(), answers.dispositions(), answers.tallies());
        return new Resources(
                new OrganisationResource(
                        register.organisations(),
                        new SettingUp(register.organisations(), keys::putIfAbsent, random),
                        sending.senderDomain),
                new ServicesResource(register.services(), new ServiceRegistration(register.services())),
                new NotesResource(register.services(), register.notes(), random),
                new MembersResource(
                        register.members(),
                        new Readership(
                                register.members(),
                                new Membership(register.members(), register.services()),
                                answers.reports()),
                        reportMail()),
                new SurveysResource(register.surveys(), new SurveyPublication(register.surveys())),
                new SurveyMailsResource(
                        register.surveys(),
                        register.services(),
                        register.members(),
                        request -> new ExampleMails(register.organisations(), new ExampleLetter(), PAGES.of(request)),
                        outgoing::addAll,
                        random),
                new LinksResource(
                        register.links(),
                        new OpenLinkPlacing(register.links(), register.surveys(), register.services())),
                new ContactTemplateResource(register.organisations(), register.services()),
                waves(),
                new ResumeSendingResource(breaker, clock),
                new LettersResource(
                        new LetterPrinting(
                                new WaveStatus(waves.waves(), register.surveys(), waves.asked()),
                                waves.letters,
                                this::key),
                        PAGES,
                        () -> Language.FI),
                new EntriesResource(answerEntry()),
                new MappingsResource(register.mappings(), register.services()),
                new AnswersResource(answerImport()),
                new AnswersFileResource(
                        new AnswersFileResource.Catalogue(
                                register.organisations(), register.surveys(), register.services()),
                        new ReleasedAnswers(releases, answers.tallies(), answers.responses(), clock, ZONE, random),
                        new ConfidentialAnswers(answers.responses(), clock, ZONE),
                        clock,
                        ZONE),
                new ScoresResource(register.services(), new MonthlyScores(releases, cohorts)),
                new PeopleResource(register.services(), new PeopleMaking(groups()), clock, ZONE),
                new ReportsResource(reporting(releases, cohorts), clock, ZONE),
                new ExportResource(
                        new Leaving(waves.waves(), register.surveys(), archive.departures()),
                        archive.holdings(),
                        clock,
                        ZONE,
                        random),
                new ArchiveImportResource(new MovingIn(
                        archive.holdings(), archive.arrivals(), register.services(), waves.waves(), clock, ZONE)),
                sending());
    }

    private GroupReleases groups() {
        return new GroupReleases(groupLedger, waves.waves(), answers.dispositions(), answers.tallies());
    }

    private ReportMail reportMail() {
        return new ReportMail(register.organisations(), register.members(), sending.stopped(this::key), this::key);
    }

    private SendingResource sending() {
        ReadinessInspection inspection = new ReadinessInspection(
                sending.senderDomain,
                register.organisations(),
                sending,
                sending.names(),
                sending.outbox(),
                breaker,
                reportMail(),
                clock,
                ZONE);
        return new SendingResource(inspection, register.organisations(), PAGES);
    }

    private WavesResource waves() {
        return new WavesResource(
                waves.waves(),
                new WaveStatus(waves.waves(), register.surveys(), waves.asked()),
                waves.mail(),
                answers.dispositions(),
                new WaveDrafting(
                        register.surveys(), waves.batches(), waves.waves(), waves.queue(), clock, ZONE, random),
                new WaveControl(
                        waves.waves(),
                        register.surveys(),
                        register.services(),
                        waves.asked(),
                        waves.queue(),
                        waves.cellMaps(),
                        clock,
                        ZONE,
                        waveSending()),
                waveSending(),
                new SendingProblems(register.organisations()),
                () -> new ContactList(register.services().findAll(), Language.FI));
    }

    private WaveSending waveSending() {
        return new WaveSending(
                () -> {
                    if (silent) throw new IllegalStateException("the sending service is silent");
                    return quota;
                },
                () -> verified,
                (wave, consumer) -> waves.batches.values().stream()
                        .filter(batch -> batch.id().wave().equals(wave))
                        .flatMap(batch -> batch.contacts().stream())
                        .forEach(contact -> {
                            if (contact.recipient() instanceof EmailAddress address) consumer.accept(address);
                        }),
                new MailDispatch.Pace(300, ZONE, clock));
    }

    private AnswerEntry answerEntry() {
        Questionnaires questionnaires = new Questionnaires(
                register.services(), register.surveys(), waves.waves(), waves.letters, register.links());
        return new AnswerEntry(
                register.organisations(),
                waves.waves(),
                questionnaires,
                new AnswerStore(answers.responses(), waves.cellMaps()),
                clock,
                ZONE,
                random);
    }

    private AnswerImport answerImport() {
        return new AnswerImport(
                register.surveys(),
                register.services(),
                register.mappings(),
                new AnswerImport.Store(
                        answers.responses(),
                        answers.tallies(),
                        answers.touched(),
                        new DayCounting(answers.responses(), answers.tallies(), waves.waves(), clock, ZONE)),
                clock,
                ZONE);
    }

    private MonthlyReporting reporting(Releases releases, Cohorts cohorts) {
        return new MonthlyReporting(
                new ReportMaking(
                        releases, cohorts, groups(), register.services(), register.notes(), answers.responses(), clock),
                answers.reports(),
                register.services(),
                new ReportPosting(answers.reports(), register.members(), this::key, outgoing::addAll, clock, ZONE));
    }

    private HmacKey key(KeyPurpose purpose) {
        HmacKey key = keys.get(purpose);
        if (key == null) throw new IllegalStateException("no key " + purpose.id());
        return key;
    }

    /** Method and template of every route. */
    Set<String> routes() {
        return allRoutes().stream()
                .map(route -> route.method() + " " + route.template())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<Route> allRoutes() {
        return routing().routes();
    }

    /** docs/api.md. */
    static String document() {
        try {
            return Files.readString(Path.of("..", "..", "docs", "api.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("this is not JSON", e);
        }
    }

    static ObjectNode withoutKey(String method, String path) {
        ObjectNode event = event(method, path);
        event.withObjectProperty("headers").remove("authorization");
        return event;
    }

    Reply get(String path) {
        return call(event("GET", path));
    }

    Reply put(String path, String json) {
        return call(withText(event("PUT", path), "application/json", json));
    }

    Reply post(String path, String json) {
        return call(withText(event("POST", path), "application/json", json));
    }

    Reply post(String path) {
        return call(event("POST", path));
    }

    Reply delete(String path) {
        return call(event("DELETE", path));
    }

    /** A file sent as bytes: the HTTP API hands it over as base64. */
    Reply upload(String path, byte[] file) {
        ObjectNode event = event("POST", path);
        event.withObjectProperty("headers").put("content-type", "application/octet-stream");
        return call(event.put("body", Base64.getEncoder().encodeToString(file)).put("isBase64Encoded", true));
    }

    Reply upload(String path, String file) {
        return upload(path, file.getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes of a file. */
    static byte[] bytes(Reply reply) {
        return Base64.getDecoder().decode(reply.text());
    }

    static ObjectNode withText(ObjectNode event, String contentType, String body) {
        event.withObjectProperty("headers").put("content-type", contentType);
        return event.put("body", body).put("isBase64Encoded", false);
    }

    static ObjectNode event(String method, String path) {
        String[] parts = path.split("\\?", 2);
        ObjectNode event = JSON.createObjectNode()
                .put("version", "2.0")
                .put("routeKey", "ANY /api/{proxy+}")
                .put("rawPath", parts[0])
                .put("rawQueryString", parts.length == 2 ? parts[1] : "");
        event.putObject("headers").put("authorization", "Bearer " + KEY);
        event.putObject("requestContext")
                .putObject("http")
                .put("method", method)
                .put("path", parts[0]);
        return event;
    }

    /** An event file of the repository. */
    static ObjectNode file(String name) {
        try {
            return (ObjectNode) JSON.readTree(Files.readString(Path.of("..", "..", "events", name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is asked and answered is as openapi.json says, whatever is tested. */
    Reply call(ObjectNode event) {
        Reply reply = call(handler, event);
        Contract.check(event, log.get(log.size() - 1), reply);
        return reply;
    }

    /** The same call with one action in place of the whole API. */
    Reply call(Action action) {
        Routes routes = new Routes(List.of(new Route("GET", "/api/services", action)));
        return call(new ManagementHandler(gate(), routes), event("GET", "/api/services"));
    }

    private Reply call(ManagementHandler called, ObjectNode event) {
        try {
            ByteArrayOutputStream result = new ByteArrayOutputStream();
            called.handleRequest(new ByteArrayInputStream(JSON.writeValueAsBytes(event)), result, new Logging());
            JsonNode reply = JSON.readTree(result.toByteArray());
            return new Reply(
                    reply.path("statusCode").asInt(),
                    reply.path("headers"),
                    reply.path("body").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Reply(int status, JsonNode headers, String text) {
        /** The JSON document; an empty one when the reply holds nothing. */
        JsonNode body() {
            return text.isEmpty() ? JSON.createObjectNode() : json(text);
        }

        boolean isProblem() {
            return !text.isEmpty() && headers.path("Content-Type").asText().equals("application/problem+json");
        }

        /** {@code pointer: message} of every error. */
        List<String> errors() {
            List<String> errors = new ArrayList<>();
            body().path("errors")
                    .forEach(error -> errors.add(error.path("pointer").asText() + ": "
                            + error.path("message").asText()));
            return errors;
        }

        String detail() {
            return body().path("detail").asText();
        }
    }

    private final class Logging implements Context {
        @Override
        public LambdaLogger getLogger() {
            return new LambdaLogger() {
                @Override
                public void log(String message) {
                    log.add(message.strip());
                }

                @Override
                public void log(byte[] message) {
                    log(new String(message, StandardCharsets.UTF_8));
                }
            };
        }

        @Override
        public String getAwsRequestId() {
            return "";
        }

        @Override
        public String getLogGroupName() {
            return "";
        }

        @Override
        public String getLogStreamName() {
            return "";
        }

        @Override
        public String getFunctionName() {
            return "management";
        }

        @Override
        public String getFunctionVersion() {
            return "";
        }

        @Override
        public String getInvokedFunctionArn() {
            return "";
        }

        @Override
        public CognitoIdentity getIdentity() {
            throw new AssertionError("nobody asks");
        }

        @Override
        public ClientContext getClientContext() {
            throw new AssertionError("nobody asks");
        }

        @Override
        public int getRemainingTimeInMillis() {
            return 30_000;
        }

        @Override
        public int getMemoryLimitInMB() {
            return 1769;
        }
    }
}
