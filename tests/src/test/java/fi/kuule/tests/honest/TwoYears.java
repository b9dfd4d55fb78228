package fi.kuule.tests.honest;

import fi.kuule.aws.AwsClients;
import fi.kuule.aws.dynamodb.DynamoDbDispositions;
import fi.kuule.aws.dynamodb.DynamoDbGroupLedger;
import fi.kuule.aws.dynamodb.DynamoDbOrganisations;
import fi.kuule.aws.dynamodb.DynamoDbReports;
import fi.kuule.aws.dynamodb.DynamoDbServices;
import fi.kuule.aws.dynamodb.DynamoDbTallies;
import fi.kuule.aws.dynamodb.DynamoDbWaves;
import fi.kuule.aws.dynamodb.RegisterTable;
import fi.kuule.aws.sqs.SqsOutgoingQueue;
import fi.kuule.disclosure.GroupReleases;
import fi.kuule.disclosure.ToldGroups;
import fi.kuule.language.Language;
import fi.kuule.local.LocalCloud;
import fi.kuule.local.demo.Demo;
import fi.kuule.mail.MailId;
import fi.kuule.mail.NoticeKind;
import fi.kuule.mail.Outgoing.NoticeMail;
import fi.kuule.mail.OutgoingQueue;
import fi.kuule.organisation.ServiceId;
import fi.kuule.report.Report;
import fi.kuule.report.Reports;
import fi.kuule.tests.flow.ManagementClient;
import fi.kuule.wave.Wave;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The invented municipality after two whole years, of which every report was made when its month had ended: the last ones by the running
 * cloud, on the first working day of the next year at seven. Nobody who looks at it may change it.
 */
final class TwoYears implements AutoCloseable {
    static final YearMonth FIRST = YearMonth.of(2025, 1);
    static final int MONTHS = 24;
    static final YearMonth LAST = FIRST.plusMonths(MONTHS - 1);
    static final List<String> SERVICES = List.of(
            "asiointipiste",
            "kirjasto",
            "liikunta",
            "nuoriso-ja-kulttuuri",
            "perusopetus",
            "rakennusvalvonta",
            "tiet-ja-vesi",
            "varhaiskasvatus");

    private static final Path TEMPLATE = Path.of("..", "template.yaml");
    static final int RESIDENTS = 6_000;

    /** A minute before seven in Helsinki, and one after. */
    private static final Instant BEFORE_REPORTS = Instant.parse("2027-01-04T04:59:00Z");

    private static final Instant AFTER_REPORTS = Instant.parse("2027-01-04T05:01:00Z");

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Path directory;
    private final LocalCloud cloud;
    private final Map<String, Report> reports = new ConcurrentHashMap<>();
    private final Map<String, ToldGroups> groups = new ConcurrentHashMap<>();

    private TwoYears(Path directory, LocalCloud cloud) {
        this.directory = directory;
        this.cloud = cloud;
    }

    /** Lives them: the months that are over before the cloud starts. */
    static TwoYears live() {
        try {
            Path directory = Files.createTempDirectory("two-years");
            PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            new Demo(silent, InstantSource.fixed(BEFORE_REPORTS), RESIDENTS, MONTHS + 1).prepare(directory, TEMPLATE);
            LocalCloud cloud = LocalCloud.builder()
                    .template(TEMPLATE)
                    .data(directory)
                    .clockStart(BEFORE_REPORTS)
                    .seed(20270104)
                    .start();
            cloud.moveClock(AFTER_REPORTS);
            tellThatWavesAreOver(cloud);
            cloud.idle(LIMIT);
            return new TwoYears(directory, cloud);
        } catch (IOException e) {
            throw new UncheckedIOException("two years need a directory", e);
        }
    }

    /** As an administrator was told of each when it was over; the past was lived without mails. */
    private static void tellThatWavesAreOver(LocalCloud cloud) {
        Map<String, String> environment = cloud.environment("MailDispatch");
        List<Wave> waves = new DynamoDbWaves(new RegisterTable(cloud.dynamoDb(), "RegisterTable")).findAll();
        try (SqsClient sqs = new AwsClients(environment).sqs()) {
            OutgoingQueue queue = new SqsOutgoingQueue(sqs, environment.getOrDefault("OUTGOING_QUEUE_URL", ""));
            waves.forEach(wave -> queue.send(List.of(new NoticeMail(
                    MailId.ofNotice(wave.id().value()),
                    NoticeKind.WAVE_CLOSED,
                    wave.id().value(),
                    "kaisa"))));
        }
    }

    static Stream<YearMonth> months() {
        return Stream.iterate(FIRST, month -> month.plusMonths(1)).limit(MONTHS);
    }

    /** 0 is the first. */
    static YearMonth month(int number) {
        return FIRST.plusMonths(number);
    }

    LocalCloud cloud() {
        return cloud;
    }

    ManagementClient api() {
        return new ManagementClient(cloud.baseUri(), cloud.apiKey());
    }

    Readers readers(Language language) {
        RegisterTable register = new RegisterTable(cloud.dynamoDb(), "RegisterTable");
        return new Readers(
                new DynamoDbOrganisations(register).find().orElseThrow(),
                new DynamoDbServices(register).findAll(),
                language);
    }

    /** As it was made when its month had ended. */
    Report report(String service, YearMonth month) {
        return reports.computeIfAbsent(
                service + month,
                absent -> reports().find(new ServiceId(service), month).orElseThrow());
    }

    /** What is released of groups of people up to a month, by which its report was made. */
    ToldGroups groups(String service, YearMonth month) {
        ToldGroups all = groups.computeIfAbsent(service, this::groups);
        return new ToldGroups(
                all.service(),
                month,
                all.rows().stream().filter(row -> !row.month().isAfter(month)).toList());
    }

    private ToldGroups groups(String service) {
        DynamoDbClient dynamoDb = cloud.dynamoDb();
        RegisterTable register = new RegisterTable(dynamoDb, "RegisterTable");
        return new GroupReleases(
                        new DynamoDbGroupLedger(dynamoDb, "ReportsTable"),
                        new DynamoDbWaves(register),
                        new DynamoDbDispositions(dynamoDb, "TalliesTable"),
                        new DynamoDbTallies(dynamoDb, "TalliesTable"))
                .of(new DynamoDbServices(register).find(new ServiceId(service)).orElseThrow(), LAST);
    }

    private Reports reports() {
        return new DynamoDbReports(cloud.dynamoDb(), "ReportsTable");
    }

    @Override
    public void close() {
        cloud.close();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException("two years are left behind in " + directory, e);
        }
    }
}
