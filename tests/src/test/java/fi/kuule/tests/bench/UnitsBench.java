package fi.kuule.tests.bench;

import fi.kuule.local.mailbox.Mail;
import fi.kuule.local.mailbox.MailSummary;
import fi.kuule.tests.bench.UnitsMeter.Units;
import fi.kuule.tests.flow.Citizen;
import fi.kuule.tests.flow.Town;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What DynamoDB charges for: units of every step of a wave, from its list to the night after its answers. */
final class UnitsBench {
    static final String NAME = "units";
    private static final double SPARE = 1.1;

    /** Read: whether the address said stop. Written: when it was asked, the row, and the row in two indexes. */
    private static final Units INVITATION = new Units(1, 4, 0);

    /**
     * Read: service and organisation, and twice what may have stopped it, wave and invitation (6); the invitation for each of SES's two
     * reports (2). Whoever said stop would be read, too. Written: moved on in the table and its indexes when queued (4), claimed, marked
     * sent, no longer due (4); sent and delivered: to the outbox, to the invitation (4), to the minute's counters and to the wave's (4).
     */
    private static final Units MAIL = new Units(8, 16, 0);

    private static final Units PAGE = new Units(BareAnswering.PAGE_READS, 0, 0);

    /** Read: the page's, and the cells. Written: invitation and answer, twice since they are one transaction. */
    private static final Units ANSWER = new Units(BareAnswering.PAGE_READS + 1, 4, 0);

    private final int people;

    static final int FULL = 200;
    static final int TOY = 20;

    UnitsBench(int people) {
        this.people = people;
    }

    List<Finding> run() {
        try (UnitsMeter meter = new UnitsMeter();
                Town town = new Town(cloud -> cloud.detour(meter)).settled()) {
            town.survey("anonymous");
            return lived(town, meter);
        }
    }

    private List<Finding> lived(Town town, UnitsMeter meter) {
        List<Finding> findings = new ArrayList<>();
        Units bareNight = spent(meter, () -> night(town));
        String[] wave = new String[1];
        Units made = spent(meter, () -> wave[0] = town.drafted(Town.contacts(people)));
        findings.add(each("invitation made", made, people, INVITATION));
        town.api.post("/api/waves/" + wave[0] + "/start");
        Units sent = spent(meter, town::wholeWave);
        findings.add(each("mail sent, with what SES reports of it", sent, people, MAIL));
        Units openNight = spent(meter, () -> night(town));

        Citizen citizen = new Citizen(town);
        List<URI> links = links(town);
        citizen.open(links.getFirst());
        Map<URI, Map<String, String>> pages = new LinkedHashMap<>();
        Units viewed = spent(
                meter,
                () -> links.forEach(link ->
                        pages.put(link, Citizen.hidden(citizen.open(link).body()))));
        findings.add(each("page view", viewed, people, PAGE));
        town.wait(Duration.ofSeconds(2));
        Units answered = spent(meter, () -> pages.forEach((link, form) -> answer(citizen, link, form)));
        findings.add(each("answer", answered, people, ANSWER));

        Units answeredNight = spent(meter, () -> night(town));
        findings.add(Finding.of(NAME, "night of a service with nothing to count", text(bareNight, 1)));
        findings.add(Finding.of(
                NAME,
                "night, for each open wave (of " + people + " invitations)",
                text(openNight.minus(bareNight), 1)));
        findings.add(each("night, for each answer", answeredNight.minus(openNight), people, counted()));
        return findings;
    }

    /** Read: a row of some 300 bytes. Written: of the day's tally of 2 KB, its share. */
    private Units counted() {
        return new Units(300.0 / 4096, 2.0 / people, 0);
    }

    private static void night(Town town) {
        town.cloud.run("NpsAggregation", "{}");
    }

    private static void answer(Citizen citizen, URI link, Map<String, String> form) {
        form.put("arvio", "9");
        form.put("miksi", "Palvelu oli nopeaa.");
        Citizen.receipt(citizen.press(link, form).body());
    }

    private static List<URI> links(Town town) {
        List<URI> links = new ArrayList<>();
        for (Mail mail : town.mails("invitation"))
            MailSummary.of(mail).links().stream()
                    .filter(link -> link.contains("/s/"))
                    .findFirst()
                    .ifPresent(link -> links.add(URI.create(link.replaceAll("\\?.*", ""))));
        return links;
    }

    private static Units spent(UnitsMeter meter, Runnable step) {
        Units before = meter.total();
        step.run();
        return meter.total().minus(before);
    }

    private static Finding each(String figure, Units spent, int count, Units byHand) {
        double share = (spent.reads() + spent.writes()) / count / (byHand.reads() + byHand.writes());
        System.out.printf("units: %s: %s in %.1f calls%n", figure, text(spent, count), spent.calls() / (double) count);
        return Finding.of(NAME, figure, text(spent, count))
                .beside(text(byHand, 1), share)
                .aiming("≤ 1.1 of the count by hand", share <= SPARE);
    }

    private static String text(Units units, int count) {
        return String.format(Locale.ROOT, "%.2f read, %.2f write", units.reads() / count, units.writes() / count);
    }
}
