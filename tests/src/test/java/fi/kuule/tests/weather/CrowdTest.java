package fi.kuule.tests.weather;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.tests.Proof;
import fi.kuule.tests.Size;
import fi.kuule.tests.flow.Citizen;
import fi.kuule.tests.flow.Town;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** One link, a thousand pages of it, each filled in otherwise, and all pressed at once, while a third of the transactions meets another. */
@Tag("proof")
class CrowdTest {
    private static final int PRESSES = Size.of(250, 1_000);
    /** One machine takes its time where Lambda would take a thousand; how long is not what is asked here. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String PROOF = "one invitation";
    private final Weather weather = new Weather(20261104);
    private final Map<Integer, Map<String, String>> forms = new ConcurrentHashMap<>();
    private final Map<Integer, HttpResponse<String>> pages = new ConcurrentHashMap<>();

    @Test
    void ofManyAnswersToOneInvitationOneIsStoredAndThankedForAndTheOthersAreToldSo() {
        try (weather;
                Town town = new Town(cloud -> cloud.detour(weather).apiTimeout(PATIENCE)).settled()) {
            town.survey("anonymous");
            String wave = town.drafted(Town.contacts(20));
            town.api.post("/api/waves/" + wave + "/start");
            town.minutes(2);
            press(town, town.link(0));
            assertOneOfAll(town);
        }
    }

    private void press(Town town, URI link) {
        Citizen citizen = new Citizen(town);
        List<Integer> all = IntStream.range(0, PRESSES).boxed().toList();
        Crowd.each(
                all, 32, number -> forms.put(number, filledIn(citizen.open(link).body(), number)));
        town.wait(Duration.ofSeconds(2));
        weather.bring(conflict("TransactionConflict", "None"), Calls.any(), Spell.chance(1.0 / 6));
        weather.bring(conflict("None", "TransactionConflict"), Calls.any(), Spell.chance(1.0 / 5));
        Crowd.each(all, PRESSES, number -> pages.put(number, citizen.press(link, forms.get(number))));
    }

    private static Fault conflict(String first, String second) {
        return Fault.cancelled(first, second);
    }

    private static Map<String, String> filledIn(String page, int number) {
        Map<String, String> form = Citizen.hidden(page);
        form.put("arvio", Integer.toString(number % 11));
        form.put("miksi", "Painallus " + number);
        return form;
    }

    private void assertOneOfAll(Town town) {
        ScanResponse rows = town.cloud.dynamoDb().scan(scan -> scan.tableName("ResponsesTable"));
        List<Integer> thanked = numbers(page -> !Pages.saysAnsweredBefore(page.body()));
        long conflicts =
                weather.struck().values().stream().mapToLong(Long::longValue).sum();
        long transactions = weather.calls().get("dynamodb:TransactWriteItems");
        assertAll(
                () -> assertEquals(
                        PRESSES, numbers(page -> page.statusCode() == 200).size()),
                () -> assertEquals(1, thanked.size()),
                () -> assertEquals(1, rows.count()),
                () -> assertEquals(
                        "Painallus " + thanked.getFirst(),
                        rows.items().getFirst().get("why").s()),
                () -> assertTrue(conflicts * 4 > transactions, conflicts + " of " + transactions));
        Proof.says(
                PROOF,
                "concurrent presses; transactions; of these told of a conflict",
                PRESSES + "; " + transactions + "; " + conflicts);
        Proof.says(
                PROOF,
                "rows; thanks; \"already answered\"; failures",
                rows.count() + "; " + thanked.size() + "; " + (PRESSES - thanked.size()) + "; 0");
    }

    private List<Integer> numbers(Predicate<HttpResponse<String>> wanted) {
        return pages.entrySet().stream()
                .filter(page -> wanted.test(page.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
