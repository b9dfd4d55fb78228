package fi.kuule.tests.kill;

import fi.kuule.aws.dynamodb.DynamoDbTallies;
import fi.kuule.local.LocalCloud;
import fi.kuule.local.mailbox.MailSummary;
import fi.kuule.organisation.ServiceId;
import fi.kuule.score.DayTally;
import fi.kuule.score.MonthTally;
import fi.kuule.score.Tally;
import fi.kuule.tests.flow.ManagementClient;
import fi.kuule.tests.kill.Round.Thanked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What stands in a data directory after everything. */
final class Remains implements AutoCloseable {
    private static final ServiceId LIBRARY = new ServiceId("kirjasto");
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);
    private final Path data;
    private final LocalCloud cloud;
    private final ManagementClient api;

    Remains(Path data, int port) {
        this.data = data;
        cloud = LocalCloud.builder()
                .template(Path.of("..", "template.yaml"))
                .data(data)
                .port(port)
                .start();
        api = new ManagementClient(cloud.baseUri(), KillableCloud.KEY);
    }

    private List<Map<String, AttributeValue>> responses() {
        return cloud.dynamoDb().scanPaginator(scan -> scan.tableName("ResponsesTable")).items().stream()
                .toList();
    }

    int answerRows() {
        return responses().size();
    }

    /** Ratings by what was written. */
    Map<String, Integer> answers() {
        Map<String, Integer> answers = new TreeMap<>();
        responses()
                .forEach(row -> answers.put(
                        row.get("why").s(), Integer.valueOf(row.get("score").n())));
        return answers;
    }

    /** Canaries apart: how many of them fell due is no matter of the kills. */
    long mails() {
        return cloud.mailbox().newestFirst().stream()
                .filter(mail -> !mail.kind().equals("canary"))
                .count();
    }

    /** Mails by the id that each carries as a tag: more than one is a second copy. */
    private Map<String, Long> mailsById() {
        return cloud.mailbox().newestFirst().stream()
                .map(MailSummary::id)
                .map(id -> cloud.mailbox().find(id).orElseThrow())
                .collect(Collectors.groupingBy(mail -> mail.tags().toString(), TreeMap::new, Collectors.counting()));
    }

    long copies() {
        Map<String, Long> mails = mailsById();
        return mails.values().stream().mapToLong(Long::longValue).sum() - mails.size();
    }

    /** How many people have an invitation. */
    int invitationMails() {
        return cloud.mailbox().newestFirst().stream()
                .filter(mail -> mail.kind().equals("invitation"))
                .map(MailSummary::to)
                .collect(Collectors.toSet())
                .size();
    }

    int asked(String wave) {
        return api.get("/api/waves/" + wave).get("asked").asInt();
    }

    /** How often each number stands in the tallies: sealed months and open days. */
    List<Integer> tallied() {
        DynamoDbTallies tallies = new DynamoDbTallies(cloud.dynamoDb(), "TalliesTable");
        Tally sum = Stream.concat(
                        tallies.days(LIBRARY, FIRST, LAST).stream().map(DayTally::total),
                        tallies.months(LIBRARY, YearMonth.from(FIRST), YearMonth.from(LAST)).stream()
                                .map(MonthTally::total))
                .reduce(Tally.EMPTY, Tally::plus);
        return Arrays.stream(sum.counts()).boxed().toList();
    }

    /** Of those who were thanked, whose receipt leads to nothing. */
    Set<String> withoutAnswer(Map<String, Thanked> thanked) {
        ReceiptClient client = new ReceiptClient(cloud.baseUri());
        Set<String> missing = new TreeSet<>();
        thanked.forEach((why, thanks) -> {
            if (!client.shows(thanks.receipt(), why)) missing.add(why);
        });
        return missing;
    }

    /** Lines of the functions' log that begin a stack trace's step: nothing was broken but the process. */
    List<String> failures() {
        try {
            return Files.readAllLines(data.resolve("functions.log")).stream()
                    .filter(line ->
                            line.startsWith("\tat ") || line.contains("Exception") || line.contains("timed out"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        cloud.close();
    }
}
