package fi.kuule.tests.kill;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kuule.tests.Proof;
import fi.kuule.tests.Size;
import fi.kuule.tests.weather.CloudInDrizzle;
import fi.kuule.tests.weather.Strikes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A wave goes out while one call of a hundred fails and the cloud is killed, each time when a mail has just been taken. What the local cloud
 * loses in a kill and AWS would keep are the events on their way, so a claim that a kill leaves open ends in a second copy more often here.
 */
@Tag("proof")
class WholeWaveTest {
    private static final int PEOPLE = Size.of(120, 10_000);
    private static final int KILLS = Size.of(1, 3);
    private static final long SEED = Long.getLong("kuule.seed", 20261103);
    private static final String PROOF = "a wave";
    private static final Set<String> SETTLED = Set.of("SENT", "DELIVERED");

    @TempDir
    private Path data;

    @Test
    void everyContactGetsOneMailButForTheWindow() {
        Unheard unheard = new Unheard(data);
        try (KillableCloud cloud =
                new KillableCloud(data, List.of("-Dkuule.seed=" + SEED, CloudInDrizzle.class.getName()))) {
            goOut(cloud, unheard);
            assertEquals(KillableCloud.KILLED, cloud.kill());
        }
        LeftOnDisk left = LeftOnDisk.in(data);
        check(left, unheard);
        tell(left, unheard);
    }

    private void goOut(KillableCloud cloud, Unheard unheard) {
        PatientClient client = new PatientClient(cloud);
        new Settlement(client).settle();
        Mailing mailing = new Mailing(client, PEOPLE);
        mailing.start();
        try (MailFolder folder = new MailFolder(data)) {
            Interruptions interruptions = new Interruptions(cloud, folder, unheard::lookAfterKill);
            CompletableFuture<Void> kills = interruptions.begin(KILLS, PEOPLE, new Random(SEED));
            mailing.send(folder);
            kills.join();
            assertEquals(Set.of(KillableCloud.KILLED), interruptions.exitCodes());
        }
        mailing.settle();
    }

    private static void check(LeftOnDisk left, Unheard unheard) {
        assertAll(
                "seed " + SEED,
                () -> assertEquals(PEOPLE, left.invitations().size()),
                () -> assertEquals(Set.of(), without(left)),
                () -> assertEquals(Map.of(), tooOften(left, unheard)),
                () -> assertEquals(Map.of(), unsettled(left.invitations())),
                () -> assertEquals(Map.of(), unsettled(left.outbox())),
                () -> assertEquals(Set.of(), waiting(left)));
    }

    /** Contacts, by their invitations, who got nothing. */
    private static Set<String> without(LeftOnDisk left) {
        Set<String> without = new TreeSet<>(left.invitations().keySet());
        without.removeAll(left.mails().keySet());
        return without;
    }

    /** Mails with more copies than the window explains. */
    private static Map<String, Long> tooOften(LeftOnDisk left, Unheard unheard) {
        return left.mails().entrySet().stream()
                .filter(mail -> mail.getValue() - 1 > unheard.of(mail.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, String> unsettled(Map<String, String> states) {
        return states.entrySet().stream()
                .filter(row -> !SETTLED.contains(row.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Queues on which something waits. A run of dispatch that failed is told of and made good by the next minute's. */
    private static Set<String> waiting(LeftOnDisk left) {
        return left.messages().entrySet().stream()
                .filter(queue -> !queue.getValue().stream().allMatch(WholeWaveTest::isFailedDispatch))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean isFailedDispatch(String body) {
        return body.contains(":function:MailDispatch:");
    }

    private void tell(LeftOnDisk left, Unheard unheard) {
        Strikes strikes = Strikes.of(data);
        long failedRuns =
                left.messages().values().stream().mapToLong(List::size).sum();
        Proof.says(PROOF, "contacts; kills −9 while it is sent", PEOPLE + "; " + KILLS);
        Proof.says(PROOF, "attempts; struck", strikes.attempts() + "; " + strikes.struck());
        strikes.byKind().forEach((kind, count) -> Proof.says(PROOF, "struck by " + kind, "" + count));
        Proof.says(PROOF, "runs of dispatch that failed, made good by the next", "" + failedRuns);
        Proof.says(PROOF, "contacts without a mail, invitations left open, messages on dead-letter queues", "0, 0, 0");
        Proof.says(
                PROOF,
                "handed over to SES without the reply being marked: by faults; by kills",
                sum(strikes.unheard()) + "; " + unheard.byKills());
        Proof.says(
                PROOF,
                "mails; of these second copies, all of mails so handed over",
                left.mails().size() + "; " + (sum(left.mails()) - left.mails().size()));
        Proof.says(PROOF, "seed", "" + SEED);
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
