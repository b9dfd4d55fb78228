package fi.kuule.tests.flow;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.local.mailbox.Mail;
import fi.kuule.local.mailbox.MailSummary;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Twenty people who are reminded after 7 and 14 days; one answers before, one between, one says stop, one bounces. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemindersTest {
    private static final int PEOPLE = 20;
    private static final int ANSWERS_BEFORE = 0;
    private static final int ANSWERS_BETWEEN = 1;
    private static final int SAYS_STOP = 2;
    private static final int BOUNCES = 19;
    private static final String BOUNCING = "bounce@simulator.amazonses.com";

    private Town town;
    private String wave;

    @BeforeAll
    void liveThroughTheWave() {
        town = new Town().settled();
        town.api.put("/api/surveys/asiointi", """
                {"privacy": "anonymous", "languages": ["fi", "sv", "en"], "opens": "2026-11-02", "closes": "2026-11-20",
                 "reminderDays": [7, 14]}""");
        Citizen citizen = new Citizen(town);
        wave = town.drafted(Town.contacts(PEOPLE).replace(Town.address(BOUNCES), BOUNCING));
        town.api.post("/api/waves/" + wave + "/start");
        town.minutes(3);
        citizen.answer(town.link(ANSWERS_BEFORE), 9, "");
        on(9);
        citizen.answer(town.link(ANSWERS_BETWEEN), 3, "");
        citizen.press(stopLink(SAYS_STOP), Map.of("List-Unsubscribe", "One-Click"));
        on(16);
        on(19);
    }

    /** Eight in the morning of that day of November, and some minutes. */
    private void on(int day) {
        town.at("2026-11-%02dT07:00:00Z".formatted(day));
        town.wait(Duration.ofMinutes(1));
        town.minutes(4);
    }

    private URI stopLink(int person) {
        return to(Town.address(person))
                .flatMap(mail -> MailSummary.of(mail).links().stream())
                .filter(link -> link.contains("/u/"))
                .map(link -> URI.create(link.replaceAll("\\?.*", "")))
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    void stop() {
        town.close();
    }

    /** Oldest first. */
    private Stream<Mail> to(String address) {
        return Stream.concat(town.mails("reminder").stream(), town.mails("invitation").stream())
                .filter(mail -> mail.to().toString().contains(address))
                .sorted((one, other) ->
                        one.tags().get("mail").compareTo(other.tags().get("mail")));
    }

    @Test
    void everybodyGetsAsManyMailsAsTheRuleAndTheirOwnDoingSay() {
        Map<Integer, Long> expected = IntStream.range(0, PEOPLE).boxed().collect(Collectors.toMap(i -> i, i -> 3L));
        expected.putAll(Map.of(ANSWERS_BEFORE, 1L, ANSWERS_BETWEEN, 2L, SAYS_STOP, 2L, BOUNCES, 1L));
        Map<Integer, Long> got = IntStream.range(0, PEOPLE)
                .boxed()
                .collect(Collectors.toMap(
                        i -> i,
                        i -> to(i == BOUNCES ? BOUNCING : Town.address(i)).count()));
        assertEquals(expected, got);
    }

    @Test
    void aReminderHasTheSameLinkAndAnotherSubject() {
        for (int person = 3; person < BOUNCES; person++) {
            List<Mail> mails = to(Town.address(person)).toList();
            Set<String> links = mails.stream()
                    .flatMap(mail -> MailSummary.of(mail).links().stream())
                    .filter(link -> link.contains("/s/"))
                    .map(link -> link.replaceAll("[?#].*", ""))
                    .collect(Collectors.toSet());
            assertEquals(1, links.size());
            assertEquals(3, mails.stream().map(Mail::subject).distinct().count());
        }
        assertTrue(to(Town.address(4)).toList().get(1).subject().startsWith("Ehditkö vielä kertoa?"));
        assertTrue(to(Town.address(4)).toList().get(2).subject().startsWith("Viimeinen muistutus:"));
    }

    @Test
    void nothingIsDueAfterTheLastReminder() {
        List<Map<String, AttributeValue>> due = town.cloud
                .dynamoDb()
                .scan(scan -> scan.tableName("InvitationsTable").indexName("due"))
                .items();
        assertEquals(List.of(), due);
    }

    @Test
    void theCountsOfTheNightAreOfPeopleAndNotOfMails() {
        Map<String, AttributeValue> counts =
                town.cloud.dynamoDb().scan(scan -> scan.tableName("TalliesTable")).items().stream()
                        .filter(row -> row.get("owner").s().equals("wave#" + wave))
                        .filter(row -> row.get("item").s().equals("disposition"))
                        .findFirst()
                        .orElseThrow();
        String said = counts.toString();
        assertAll(
                () -> assertTrue(said.contains("sent=AttributeValue(N=20)"), said),
                () -> assertTrue(said.contains("bounced=AttributeValue(N=1)"), said));
    }
}
