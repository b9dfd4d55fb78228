package fi.kuule.tests.weather;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.tests.flow.Town;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Twenty mails, and the first of them each in other weather. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailInBadWeatherTest {
    private static final int PEOPLE = 20;
    private static final List<Fault> HANDING_OVER =
            List.of(Fault.THROTTLE, Fault.SERVER_ERROR, Fault.RESET, Fault.LOST_REPLY, Fault.LOST_REPLY);
    private static final Calls CLAIMING = Calls.of("PutItem").by("MailDelivery").on("OutboxTable");
    private final Weather weather = new Weather(20261105);
    /** Mails whose handing over was done without a reply. */
    private final List<String> unheard = new CopyOnWriteArrayList<>();

    private Town town;
    private int soon;

    @BeforeAll
    void send() {
        town = new Town(cloud -> cloud.detour(weather).retryPause(Duration.ofMillis(10))).settled();
        town.survey("anonymous");
        weather.tell(this::note);
        for (int i = 0; i < HANDING_OVER.size(); i++)
            weather.bring(HANDING_OVER.get(i), Calls.of("SendEmail"), Spell.nth(i + 1));
        weather.bring(Fault.SERVER_ERROR, this::isEventOfFirstUnheard, Spell.always());
        weather.bring(Fault.LOST_REPLY, CLAIMING, Spell.nth(8).lasts());
        weather.bring(Fault.LOST_REPLY, CLAIMING, Spell.nth(10));
        weather.bring(Fault.LOST_REPLY, Calls.of("SendMessageBatch").by("MailDispatch"), Spell.nth(1));
        weather.bring(Fault.LOST_REPLY, Calls.of("UpdateItem").by("MailDispatch"), Spell.nth(3));
        weather.bring(Fault.STALE_PAGE, Calls.any().by("MailDispatch").at("due"), Spell.every(3));
        String wave = town.drafted(Town.contacts(PEOPLE));
        town.api.post("/api/waves/" + wave + "/start");
        minutes(3);
        soon = town.mails("invitation").size();
        minutes(35);
    }

    private void note(Call call, Fault fault) {
        if (call.operation().equals("SendEmail") && fault == Fault.LOST_REPLY)
            unheard.add(call.body().path("EmailTags").path(0).path("Value").asText());
    }

    /** Nothing of what SES reports of it arrives; of the other everything does. */
    private boolean isEventOfFirstUnheard(Call call) {
        return call.function().equals("MailEvents")
                && !unheard.isEmpty()
                && unheard.getFirst()
                        .equals(call.body().path("Key").path("id").path("S").asText());
    }

    private void minutes(int count) {
        for (int i = 0; i < count; i++) {
            town.wait(Duration.ofMinutes(1));
            town.cloud.settle(Duration.ofMinutes(2));
        }
    }

    @AfterAll
    void stop() {
        town.close();
        weather.close();
    }

    private Map<String, Long> copies() {
        return town.mails("invitation").stream()
                .collect(Collectors.groupingBy(mail -> mail.tags().getOrDefault("mail", ""), Collectors.counting()));
    }

    @Test
    void everybodyIsWrittenToInTheEnd() {
        assertAll(
                () -> assertTrue(soon < PEOPLE, "nobody had to wait"),
                () -> assertEquals(PEOPLE, copies().size()),
                () -> assertEquals(
                        List.of(),
                        town.cloud
                                .dynamoDb()
                                .scan(scan -> scan.tableName("InvitationsTable").indexName("due"))
                                .items()));
    }

    @Test
    void aSecondCopyGoesOnlyWhenTheReplyOfSesAndAllItsReportsWereLost() {
        Map<String, Long> twice = copies();
        twice.values().removeIf(count -> count == 1);
        assertEquals(2, unheard.size());
        assertEquals(Map.of(unheard.getFirst(), 2L), twice);
    }

    @Test
    void everyFaultStruck() {
        assertAll(HANDING_OVER.stream().map(fault -> () -> assertTrue(weather.struck(fault) > 0, fault.kind())));
        assertTrue(weather.struck(Fault.STALE_PAGE) > 0);
        assertTrue(weather.struck(Fault.LOST_REPLY) > 6, () -> weather.struck().toString());
    }
}
