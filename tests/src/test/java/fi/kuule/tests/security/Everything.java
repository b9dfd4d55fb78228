package fi.kuule.tests.security;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.kuule.local.mailbox.Mail;
import fi.kuule.local.mailbox.MailSummary;
import fi.kuule.local.ses.SesSettings;
import fi.kuule.tests.flow.Citizen;
import fi.kuule.tests.flow.MovingVan;
import fi.kuule.tests.flow.Town;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.function.Executable;

/** A town in which everything that Kuule can do happens once. Who adds a capability adds it here, too. */
final class Everything implements AutoCloseable {
    private static final int ASKED = 60;
    private static final int ASKED_LATER = 20;
    /** Two of them in Swedish: so few that their group is merged when the wave closes. */
    private static final List<Integer> ANSWERING = List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 20, 21);

    private static final Pattern CODE = Pattern.compile("\\b[0-9A-Z]{4}(-[0-9A-Z]{4}){2}\\b");
    private static final int BOUNCING = 39;
    private static final int TIRED = 38;
    private static final int SORRY = 10;
    /** Nobody answers there: what is published of the town is nobody's business. */
    private final Town town = new Town(cloud -> cloud.parameter("NameServer", "127.0.0.1:1"));

    private final Citizen citizen = new Citizen(town);

    void happens() {
        settle();
        importThePast();
        askPeople();
        hearPeople();
        letMonthsEnd();
        readReports();
        moveHouse();
    }

    private void settle() {
        town.settled();
        town.survey("anonymous");
        town.api.put("/api/links/juliste", """
                {"survey": "asiointi", "service": "kirjasto", "channel": "poster"}""");
        town.api.get("/api/services");
        town.api.delete("/api/members/emma");
        town.api.get("/api/sending");
        town.api.put("/api/members/hanna", """
                {"name": "Hanna", "address": "hanna@pikkula.example", "language": "sv", "role": "administrator", "services": []}""");
    }

    private void importThePast() {
        town.api.put("/api/mappings/vanha", """
                {"time": {"column": "Aika", "pattern": "d.M.yyyy", "zone": "Europe/Helsinki"},
                 "score": "Arvio", "comment": "Syy", "service": {"fixed": "kirjasto"}}""");
        town.api.post("/api/surveys/asiointi/responses?mapping=vanha", "text/csv; charset=utf-8", """
                Aika;Arvio;Syy
                1.9.2026;9;Hyvä valikoima
                2.9.2026;3;Aina kiinni
                3.9.2026;10;
                4.9.2026;8;
                4.9.2026;7;
                """);
    }

    private void askPeople() {
        String wave = town.drafted(contacts(ASKED));
        refusedInTheSandbox(wave);
        mail(SesSettings.Behaviour.OK, Set.of(Town.address(BOUNCING)));
        start(wave);
        enterALetter(wave);
        String stopped = asked(ASKED + ASKED_LATER);
        town.api.post("/api/waves/" + stopped + "/stop");
        stopSending();
    }

    private void refusedInTheSandbox(String wave) {
        town.cloud.changeMailSettings(new SesSettings(
                SesSettings.Behaviour.OK, true, 100_000, 1_000, Set.of("pikkula.example"), Set.of(), Set.of()));
        Executable starting = () -> town.api.post("/api/waves/" + wave + "/start");
        assertThrows(AssertionError.class, starting);
        town.wait(Duration.ofMinutes(1));
    }

    private void mail(SesSettings.Behaviour behaviour, Set<String> bouncing) {
        town.cloud.changeMailSettings(new SesSettings(behaviour, false, 100_000, 1_000, Set.of(), bouncing, Set.of()));
    }

    /** A list of addresses that do not exist; its notice finds SES busy. */
    private void stopSending() {
        int before = ASKED + ASKED_LATER;
        mail(
                SesSettings.Behaviour.OK,
                IntStream.range(before, before + ASKED_LATER)
                        .mapToObj(Town::address)
                        .collect(Collectors.toSet()));
        String wave = asked(before + ASKED_LATER);
        mail(SesSettings.Behaviour.THROTTLE, Set.of());
        town.cloud.run("MailDelivery", """
                {"Records": [{"messageId": "1", "body": "{\\"mail\\":\\"n-odottaa\\",\\"kind\\":\\"WAVE_SENT\\",\\"about\\":\\"%s\\",\\"member\\":\\"hanna\\"}"}]}""".formatted(wave));
        mail(SesSettings.Behaviour.OK, Set.of());
        town.cloud.idle(Duration.ofSeconds(60));
        town.api.post("/api/sending/resume");
    }

    /** Those of the list who have been asked already are left out. */
    private String asked(int people) {
        String wave = town.drafted(contacts(people));
        start(wave);
        return wave;
    }

    private void start(String wave) {
        town.api.post("/api/waves/" + wave + "/start");
        town.wholeWave();
        town.api.get("/api/waves/" + wave);
    }

    /** Twenty in Finnish, twenty in Swedish, and so on. */
    private static String contacts(int people) {
        return IntStream.range(0, people)
                .mapToObj(person -> Town.address(person) + (person / 20 % 2 == 0 ? ";fi" : ";sv") + ";kirjasto;")
                .collect(Collectors.joining("\n", "Sähköposti;Kieli;Palvelu;Viite\n", "\n;fi;kirjasto;A-1\n"));
    }

    /** What somebody told on the phone is entered, and entered again, which changes nothing and is said so. */
    private void enterALetter(String wave) {
        Matcher code = CODE.matcher(town.api.text("/api/waves/" + wave + "/letters.csv"));
        if (!code.find()) throw new AssertionError("there is no letter");
        Executable entering =
                () -> town.api.post("/api/waves/" + wave + "/answers", "application/json", """
                {"code": "%s", "channel": "phone", "score": 9}""".formatted(code.group()));
        assertDoesNotThrow(entering);
        assertThrows(AssertionError.class, entering);
    }

    private void hearPeople() {
        ANSWERING.forEach(person -> citizen.answer(town.link(person), person % 11, "Syy " + person));
        String receipt = Citizen.receipt(citizen.answer(town.link(SORRY), 5, "").body());
        citizen.press(at("/r"), Map.of("tunnus", receipt, "teko", "vahvista"));
        citizen.answer(at("/o/juliste"), 10, "Juliste oli ovessa");
        citizen.press(unsubscribing(TIRED), Map.of("List-Unsubscribe", "One-Click"));
        citizen.press(unsubscribing(TIRED), Map.of("teko", "peru"));
    }

    private URI unsubscribing(int person) {
        return town.mails("invitation").stream()
                .filter(mail -> mail.to().contains(Town.address(person)))
                .map(mail -> mail.headers().get("List-Unsubscribe").replaceAll("[<>]", ""))
                .map(URI::create)
                .findFirst()
                .orElseThrow();
    }

    /** The wave closes, November is reported, and its days are sealed. */
    private void letMonthsEnd() {
        town.at("2026-11-21T06:00:00Z");
        town.at("2026-12-01T05:00:30Z");
        town.at("2027-01-05T06:00:00Z");
    }

    private void readReports() {
        town.api.get("/api/services/kirjasto/scores?from=2026-11&to=2026-11");
        town.api.post("/api/reports/kirjasto/2026-11", "application/json", "{\"mail\": true}");
        town.cloud.idle(Duration.ofSeconds(60));
        for (Mail mail : town.mails("report"))
            MailSummary.of(mail).links().stream()
                    .filter(link -> link.contains("/f/"))
                    .map(URI::create)
                    .forEach(citizen::open);
        town.api.delete("/api/members/maija/report-links");
        citizen.open(at("/tietosuoja"));
    }

    private void moveHouse() {
        MovingVan van = new MovingVan();
        try (Town empty = new Town(cloud -> cloud.clockStart(town.cloud.clock().instant()))) {
            van.bring(MovingVan.lines(van.fetch(town)), empty, 1_000);
        }
    }

    private URI at(String path) {
        return URI.create(town.cloud.baseUri() + path);
    }

    @Override
    public void close() {
        town.close();
    }
}
