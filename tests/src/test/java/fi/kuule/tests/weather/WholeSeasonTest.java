package fi.kuule.tests.weather;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.aws.dynamodb.DynamoDbResponses;
import fi.kuule.local.mailbox.MailSummary;
import fi.kuule.response.Receipt;
import fi.kuule.response.Response;
import fi.kuule.tests.Proof;
import fi.kuule.tests.Size;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A season in which one call of twenty fails, beside the same season in fair weather. When it is over and the failed calls that nobody
 * repeats by himself were put in again, the books of both are the same: every answer, every tally, every number that was reported, every
 * invitation and every stop. Only mail may be there twice, and only one whose handing over to SES was done without a reply.
 */
@Tag("proof")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeSeasonTest {
    private static final long SEED = 20261102;
    private static final String PROOF = "5 % faults";
    private static final int ASKED = Size.of(300, 10_000);
    private static final double RATE = 0.3;
    private final Weather weather = new Weather(SEED);
    /** How often SES's reply was lost, by mail. */
    private final Map<String, Integer> unheard = new ConcurrentHashMap<>();

    private Season calm;
    private Season stormy;

    @BeforeAll
    void play() {
        weather.tell((call, fault) -> {
            if (fault == Fault.LOST_REPLY && call.operation().equals("SendEmail"))
                unheard.merge(
                        call.body().path("EmailTags").path(0).path("Value").asText(), 1, Integer::sum);
        });
        CompletableFuture<Season> fair =
                CompletableFuture.supplyAsync(() -> new Season(UnaryOperator.identity(), SEED, ASKED, RATE).play());
        stormy = new Season(cloud -> cloud.detour(weather), SEED, ASKED, RATE);
        Storm.over(weather);
        stormy.play();
        weather.clear();
        calm = fair.join();
    }

    @AfterAll
    void stop() {
        if (calm != null) calm.close();
        if (stormy != null) stormy.close();
        weather.close();
    }

    @Test
    void everyKindOfFaultStruck() {
        Set<String> kinds =
                Set.of("throttle", "server error", "silence", "reset", "lost reply", "slow", "stale page", "left over");
        assertEquals(
                10,
                weather.struck().keySet().stream()
                        .filter(kind -> kind.startsWith("cancelled"))
                        .count());
        assertTrue(weather.struck().keySet().containsAll(kinds), () -> "seed " + SEED + ": " + weather.struck());
        assertTrue(stormy.respondents.failures() > 0, "nobody saw a page of failure");
        assertTrue(stormy.operator.failures() > 0, "the operator saw no failure");
        long calls =
                weather.calls().values().stream().mapToLong(Long::longValue).sum();
        long struck =
                weather.struck().values().stream().mapToLong(Long::longValue).sum();
        Proof.says(
                PROOF,
                "people asked; answers",
                ASKED + "; " + stormy.respondents.thanked().size());
        Proof.says(PROOF, "attempts; struck", calls + "; " + struck);
        weather.struck().forEach((kind, count) -> Proof.says(PROOF, "struck by " + kind, "" + count));
        Proof.says(PROOF, "pages of failure that citizens saw", "" + stormy.respondents.failures());
        Proof.says(PROOF, "failed calls put in again by the operator", "" + stormy.operator.putInAgain());
    }

    @Test
    void everyAnswerThatWasThankedForIsThereAsItWasGiven() {
        DynamoDbResponses responses =
                new DynamoDbResponses(stormy.town.cloud.dynamoDb(), "ResponsesTable", new Random(1));
        Map<Person, String> thanked = stormy.respondents.thanked();
        assertFalse(thanked.isEmpty());
        long missing = thanked.entrySet().stream()
                .filter(entry -> responses
                        .find(Receipt.parse(entry.getValue()).orElseThrow().key())
                        .filter(response -> isOf(response, entry.getKey()))
                        .isEmpty())
                .count();
        assertEquals(0, missing, () -> "seed " + SEED);
        assertEquals(
                stormy.people.stream().filter(Person::answers).count(),
                thanked.size() + stormy.respondents.toldAnswered());
        Proof.says(PROOF, "answers thanked for and missing", missing + " of " + thanked.size());
        Proof.says(
                PROOF, "told only at a second visit that the answer had come", "" + stormy.respondents.toldAnswered());
    }

    private static boolean isOf(Response response, Person person) {
        return response.rating().value() == person.rating() && response.why().equals(person.reason());
    }

    @Test
    void theBooksAreThoseOfAFairSeason() {
        Books fair = books(calm);
        Books storm = books(stormy);
        assertAll(
                "seed " + SEED,
                () -> assertSame(fair.answers(), storm.answers()),
                () -> assertSame(fair.tallies(), storm.tallies()),
                () -> assertSame(fair.reports(), storm.reports()),
                () -> assertSame(fair.invitations(), storm.invitations()),
                () -> assertSame(fair.stops(), storm.stops()));
        Proof.says(PROOF, "answers, tallies, reports, invitations and stops beside a fair season", "the same");
    }

    private static Books books(Season season) {
        return Books.of(season.town.cloud, season.wave());
    }

    private static void assertSame(List<String> fair, List<String> storm) {
        assertFalse(fair.isEmpty());
        assertEquals(List.of(), Books.difference(fair, storm));
    }

    @Test
    void everyMailWentOnceButForTheWindow() {
        Map<String, Long> copies = stormy.town.cloud.mailbox().newestFirst().stream()
                .map(MailSummary::id)
                .map(id -> stormy.town.cloud.mailbox().find(id).orElseThrow())
                .collect(Collectors.groupingBy(
                        mail -> mail.tags().getOrDefault("mail", ""), TreeMap::new, Collectors.counting()));
        copies.forEach((mail, count) ->
                assertTrue(count - 1 <= unheard.getOrDefault(mail, 0), () -> mail + " went " + count + " times"));
        long twice = copies.values().stream().filter(count -> count > 1).count();
        assertEquals(
                ASKED,
                copies.keySet().stream().filter(mail -> mail.startsWith("i0-")).count());
        assertEquals(
                calm.town.mails("report").size(),
                copies.keySet().stream().filter(mail -> mail.startsWith("r-")).count());
        assertTrue(twice > 0, "the window was not tried");
        Proof.says(
                PROOF,
                "mails; handed over to SES without a reply; of these sent twice",
                copies.size() + "; " + unheard.size() + "; " + twice);
    }

    @Test
    void nothingIsLeftOnAnyQueue() {
        List<String> dead = stormy.town.cloud.sentMessages().stream()
                .map(message -> message.queue())
                .filter(queue -> queue.endsWith("DeadLetterQueue"))
                .toList();
        assertEquals(List.of(), dead);
    }
}
