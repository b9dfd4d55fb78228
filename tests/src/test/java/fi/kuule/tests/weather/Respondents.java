package fi.kuule.tests.weather;

import fi.kuule.local.mailbox.MailSummary;
import fi.kuule.tests.flow.Citizen;
import fi.kuule.tests.flow.Town;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** People who answer and, when a page fails, do as people do: press again, or open the link once more and write it all again. */
final class Respondents {
    private static final int BROWSERS = 16;
    private static final int PATIENCE = 40;
    private static final Duration READING = Duration.ofSeconds(2);

    private final Town town;
    private final Citizen browser;
    private final Map<String, URI> links = new HashMap<>();
    private final Map<Integer, Map<String, String>> forms = new ConcurrentHashMap<>();
    private final Map<Person, String> thanked = new ConcurrentHashMap<>();
    private final Map<Person, Boolean> toldAnswered = new ConcurrentHashMap<>();
    private final AtomicInteger failures = new AtomicInteger();

    Respondents(Town town) {
        this.town = town;
        this.browser = new Citizen(town);
    }

    /** Receipts of everybody who read a page of thanks. */
    Map<Person, String> thanked() {
        return Map.copyOf(thanked);
    }

    /** How many heard only later, having opened their link anew, that their answer had come. */
    int toldAnswered() {
        return toldAnswered.size();
    }

    /** Pages that said that something had failed. */
    int failures() {
        return failures.get();
    }

    void readMail() {
        for (MailSummary mail : town.cloud.mailbox().newestFirst())
            mail.links().stream()
                    .filter(link -> link.contains("/s/"))
                    .findFirst()
                    .ifPresent(link -> links.put(mail.to(), URI.create(link.replaceAll("\\?.*", ""))));
    }

    void answer(List<Person> people) {
        List<Person> left = new ArrayList<>(people);
        for (int round = 1; !left.isEmpty(); round++) {
            if (round > PATIENCE) throw new AssertionError(left.size() + " people gave up");
            Crowd.each(
                    left.stream()
                            .filter(person -> !forms.containsKey(person.number()))
                            .toList(),
                    BROWSERS,
                    this::open);
            town.wait(READING);
            Crowd.each(
                    left.stream()
                            .filter(person -> forms.containsKey(person.number()))
                            .toList(),
                    BROWSERS,
                    this::press);
            left.removeIf(person -> thanked.containsKey(person) || toldAnswered.containsKey(person));
        }
    }

    private URI link(Person person) {
        URI link = links.get(Town.address(person.number()));
        if (link == null) throw new AssertionError("no mail for person " + person.number());
        return link;
    }

    private void open(Person person) {
        HttpResponse<String> page = browser.open(link(person));
        if (page.statusCode() != 200) failures.incrementAndGet();
        else if (Pages.saysAnsweredBefore(page.body())) toldAnswered.put(person, true);
        else {
            Map<String, String> form = Citizen.hidden(page.body());
            form.put("arvio", Integer.toString(person.rating()));
            form.put("miksi", person.why());
            forms.put(person.number(), form);
        }
    }

    private void press(Person person) {
        HttpResponse<String> page = browser.press(link(person), forms.get(person.number()));
        if (page.statusCode() == 200 && Pages.saysAnsweredBefore(page.body())) toldAnswered.put(person, true);
        else if (page.statusCode() == 200) thanked.put(person, Citizen.receipt(page.body()));
        else failed(person, page);
    }

    private void failed(Person person, HttpResponse<String> page) {
        failures.incrementAndGet();
        if (person.opensAnew()) forms.remove(person.number());
        else if (Pages.saysNotSaved(page.body())) forms.put(person.number(), Pages.form(page.body()));
    }
}
