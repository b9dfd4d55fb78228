package fi.kuule.tests.artefacts;

import fi.kuule.access.Digest;
import fi.kuule.access.HmacKey;
import fi.kuule.access.KeyPurpose;
import fi.kuule.aws.dynamodb.DynamoDbBatches;
import fi.kuule.aws.dynamodb.DynamoDbInvitations;
import fi.kuule.aws.dynamodb.DynamoDbKeyMaking;
import fi.kuule.aws.dynamodb.DynamoDbReports;
import fi.kuule.aws.dynamodb.DynamoDbWaves;
import fi.kuule.aws.dynamodb.KeysTable;
import fi.kuule.aws.dynamodb.RegisterTable;
import fi.kuule.language.Language;
import fi.kuule.local.LocalCloud;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.MailState;
import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.ServiceId;
import fi.kuule.report.Reports;
import fi.kuule.survey.SurveyId;
import fi.kuule.survey.SurveyRef;
import fi.kuule.tests.flow.ManagementClient;
import fi.kuule.wave.Batch;
import fi.kuule.wave.Batch.BatchId;
import fi.kuule.wave.Contact;
import fi.kuule.wave.Invitation;
import fi.kuule.wave.InvitationId;
import fi.kuule.wave.LinkToken;
import fi.kuule.wave.Strata;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WaveState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The engines of a local cloud, and in them what the sample events speak of. Functions run by the machine's clock; the cloud's own copies of
 * them live a day behind and find nothing due.
 */
final class Ground implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");
    static final ServiceId SERVICE = new ServiceId("kirjasto");
    static final EmailAddress AINO = new EmailAddress("aino@asukas.example");
    private static final String KEY = "an-example-key";
    private static final SurveyRef SURVEY = new SurveyRef(new SurveyId("kysely"), 1);
    private static final WaveId RUNNING = new WaveId("w1");
    private static final WaveId DRAFT = new WaveId("k3v9tq2mxa");
    /** Every purpose; the sample events were made with it. */
    private static final HmacKey ZEROS = new HmacKey(new byte[32]);

    final LocalDate today = LocalDate.ofInstant(Instant.now(), ZONE);
    final YearMonth lastMonth = YearMonth.from(today).minusMonths(1);
    final LocalCloud cloud = LocalCloud.builder()
            .template(Path.of("..", "template.yaml"))
            .clockStart(Instant.now().minus(Duration.ofDays(1)))
            .parameter("ApiKeyHash", sha256(KEY))
            .start();
    final ManagementClient api = new ManagementClient(cloud.baseUri(), KEY);
    private final DynamoDbClient dynamoDb = cloud.dynamoDb();

    Ground() {
        DynamoDbKeyMaking keys = new DynamoDbKeyMaking(new KeysTable(dynamoDb, "KeysTable"));
        for (KeyPurpose purpose : KeyPurpose.values()) keys.putIfAbsent(purpose, ZEROS);
    }

    SampleEvents events() {
        LocalDate answered = lastMonth.atDay(10);
        return new SampleEvents(Map.of(
                "5.10.2026", answered.getDayOfMonth() + "." + answered.getMonthValue() + "." + answered.getYear(),
                "from=2026-01&to=2026-11", "from=" + lastMonth + "&to=" + lastMonth,
                "\"from\": \"2026-01\"", "\"from\": \"" + lastMonth + "\"",
                "\"to\": \"2026-11\"", "\"to\": \"" + lastMonth + "\"",
                "i0-Qm7xT2vK9cLr4ZpB8nWd3AxYh5Jk2LmN0pQrS3tUvWx",
                        "i0-" + invitationOf(AINO).value()));
    }

    private static InvitationId invitationOf(EmailAddress address) {
        return LinkToken.of(ZEROS, RUNNING, address, SERVICE).invitation();
    }

    /** What management's sample events need besides themselves. */
    void furnish() {
        api.put("/api/surveys/kysely", """
                {"privacy": "anonymous", "languages": ["fi", "sv", "en"], "opens": "%s", "closes": "%s"}""".formatted(today.minusDays(5), today.plusDays(20)));
        api.put("/api/mappings/vanha", """
                {"time": {"column": "Aika", "pattern": "d.M.yyyy H.mm", "zone": "Europe/Helsinki"},
                 "score": "Arvio", "comment": "Miksi", "service": {"fixed": "kirjasto"}}""");
        api.put("/api/members/liisa", """
                {"name": "Liisa", "address": "liisa@mallila.example", "language": "fi", "role": "manager", "services": ["kirjasto"]}""");
    }

    /** A running wave in which somebody has a link, somebody's mail is on its way and somebody's is due; and a draft with a batch. */
    void ask() {
        DynamoDbWaves waves = new DynamoDbWaves(new RegisterTable(dynamoDb, "RegisterTable"));
        waves.add(wave(RUNNING, WaveState.RUNNING));
        waves.add(wave(DRAFT, WaveState.DRAFT));
        new DynamoDbBatches(dynamoDb, "InvitationsTable", InstantSource.system())
                .put(new Batch(new BatchId(DRAFT, 0), List.of(contact("eka"), contact("toka"))));
        EmailAddress due = new EmailAddress("vuorossa@asukas.example");
        invite(new LinkToken("Qm7xT2vK9cLr4ZpB8nWd3A").invitation(), AINO, MailState.SENT, Optional.empty());
        invite(invitationOf(AINO), AINO, MailState.QUEUED, Optional.empty());
        invite(
                invitationOf(due),
                due,
                MailState.READY,
                Optional.of(Instant.now().minusSeconds(600)));
    }

    private Wave wave(WaveId id, WaveState state) {
        return new Wave(id, SURVEY, state, today.minusDays(5), today.plusDays(20), 1, 2, 0, Instant.now(), 1);
    }

    private static Contact contact(String name) {
        return new Contact(
                new EmailAddress(name + "@asukas.example"), SERVICE, Optional.empty(), new Strata("", "", Language.FI));
    }

    private void invite(InvitationId id, EmailAddress address, MailState state, Optional<Instant> dueAt) {
        new DynamoDbInvitations(dynamoDb, "InvitationsTable")
                .add(new Invitation(
                        id,
                        RUNNING,
                        SERVICE,
                        Optional.empty(),
                        Language.FI,
                        "||fi",
                        Optional.of(address),
                        state,
                        false,
                        dueAt,
                        Instant.now().plus(Duration.ofDays(60))));
    }

    /** Lets the sample link open last month's report. */
    void linkReport() {
        new DynamoDbReports(dynamoDb, "ReportsTable")
                .putAccess(
                        Digest.sha256("mNpQ3r5sT7uV9wX1yZ2aB4"),
                        new Reports.Access(
                                SERVICE,
                                lastMonth,
                                new MemberId("liisa"),
                                Instant.now().plus(Duration.ofDays(30))));
    }

    int rows(String table) {
        return dynamoDb.scan(scan -> scan.tableName(table)).count();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public void close() {
        cloud.close();
    }
}
