package fi.kuule.tests.flow;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kuule.local.LocalCloud;
import fi.kuule.local.LocalCloudBuilder;
import fi.kuule.local.mailbox.Mail;
import fi.kuule.local.mailbox.MailSummary;
import fi.kuule.wave.Pilot;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small town on a local cloud of its own: two services, three managers, one survey, all through the management API. */
public final class Town implements AutoCloseable {
    /** Monday 2 November 2026, eight in the morning in Helsinki. */
    public static final Instant MONDAY_MORNING = Instant.parse("2026-11-02T06:00:00Z");

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final List<String> LANGUAGES = List.of("fi", "sv", "en", "fi");
    private static final List<String> AGES = List.of("16-29", "30-44", "45-64", "65-74", "75+");

    public final LocalCloud cloud;
    public final ManagementClient api;

    public Town() {
        this(UnaryOperator.identity());
    }

    /** @param how the cloud is to start otherwise than usual: in other weather, on a disk */
    public Town(UnaryOperator<LocalCloudBuilder> how) {
        cloud = how.apply(LocalCloud.builder()
                        .template(Path.of("..", "template.yaml"))
                        .clockStart(MONDAY_MORNING)
                        .seed(20261102))
                .start();
        api = new ManagementClient(cloud.baseUri(), cloud.apiKey());
    }

    /** Organisation, services and managers of three languages. */
    public Town settled() {
        api.put("/api/organisation", """
                {"name": {"fi": "Pikkulan kunta", "sv": "Lillby kommun", "en": "Municipality of Pikkula"},
                 "languages": ["fi", "sv", "en"], "sender": "kysely@pikkula.example", "replyTo": "neuvonta@pikkula.example",
                 "feedback": "https://www.pikkula.example/palaute"}""");
        api.put("/api/services/kirjasto", """
                {"name": {"fi": "Kirjasto", "sv": "Biblioteket", "en": "Library"},
                 "object": {"fi": "kirjastoa", "sv": "biblioteket", "en": "the library"}, "target": 40}""");
        member("maija", "fi");
        member("sven", "sv");
        member("emma", "en");
        return this;
    }

    private void member(String id, String language) {
        api.put("/api/members/" + id, """
                {"name": "%s", "address": "%s@pikkula.example", "language": "%s", "role": "manager", "services": ["kirjasto"]}""".formatted(id, id, language));
    }

    public void survey(String privacy) {
        api.put("/api/surveys/asiointi", """
                {"privacy": "%s", "languages": ["fi", "sv", "en"], "opens": "2026-11-02", "closes": "2026-11-20"}""".formatted(privacy));
    }

    /** Half Finnish, a quarter Swedish, a quarter English; five age groups, two areas. */
    public static String contacts(int people) {
        return IntStream.range(0, people)
                .mapToObj(i -> "%s;%s;kirjasto;%s;%s"
                        .formatted(
                                address(i), LANGUAGES.get(i % 4), AGES.get(i % 5), i % 2 == 0 ? "keskusta" : "kylät"))
                .collect(Collectors.joining("\n", "Sähköposti;Kieli;Palvelu;Ikäryhmä;Alue\n", "\n"));
    }

    public static String address(int person) {
        return String.format(Locale.ROOT, "asukas%02d@posti.example", person);
    }

    /** Uploads a list; the id of the draft, when its invitations are made. */
    public String drafted(String contacts) {
        JsonNode wave = api.post("/api/surveys/asiointi/waves", "text/csv; charset=utf-8", contacts);
        cloud.idle(LIMIT);
        return wave.get("id").asText();
    }

    public void wait(Duration time) {
        cloud.moveClock(cloud.clock().instant().plus(time));
    }

    /** Lets minutes pass, each with its dispatch and what comes of it. */
    public void minutes(int count) {
        for (int i = 0; i < count; i++) {
            wait(Duration.ofMinutes(1));
            cloud.idle(LIMIT);
        }
    }

    /** Lets a started wave go out: its pilot, what comes back of it, and the rest. */
    public void wholeWave() {
        minutes(1);
        for (int round = 0; round < Pilot.LEAST_ROUNDS; round++) {
            wait(Pilot.WAIT);
            minutes(2);
        }
        minutes(1);
    }

    public void at(String time) {
        cloud.moveClock(Instant.parse(time));
        cloud.idle(LIMIT);
    }

    public List<Mail> mails(String kind) {
        return cloud.mailbox().newestFirst().stream()
                .filter(summary -> summary.kind().equals(kind))
                .map(MailSummary::id)
                .map(id -> cloud.mailbox().find(id).orElseThrow())
                .toList();
    }

    /** The personal link in the mail to a person. */
    public URI link(int person) {
        return mails("invitation").stream()
                .filter(mail -> mail.to().contains(address(person)))
                .flatMap(mail -> MailSummary.of(mail).links().stream())
                .filter(link -> link.contains("/s/"))
                .map(link -> URI.create(link.replaceAll("\\?.*", "")))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        cloud.close();
    }
}
