package fi.kuule.tests.kill;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.tests.Proof;
import fi.kuule.tests.Size;
import fi.kuule.tests.kill.Round.Thanked;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rounds of asking on a cloud that is killed once in each phase of each round, and once more while it starts now and then. What was
 * confirmed is there, once; what was not confirmed was said again and is there once, too.
 */
@Tag("proof")
class KillTest {
    private static final int KILLS = Size.of(4, 50);
    private static final int PEOPLE = Size.of(40, 90);
    private static final long SEED = Long.getLong("kuule.seed", 20261102);
    /** Mail-delivery runs twice at a time, and each run sends one mail after the other. */
    private static final int SENT_AT_ONCE = 2;

    /** The morning of the first working day after the first month. */
    private static final Instant FIRST_REPORT = Instant.parse("2026-12-01T05:01:00Z");

    @TempDir
    private Path data;

    private final List<Round> rounds = new ArrayList<>();

    @Test
    void whatWasConfirmedIsThereOnceHoweverOftenTheCloudIsKilled() {
        Reaper reaper;
        int port;
        try (KillableCloud cloud = new KillableCloud(data)) {
            port = cloud.port();
            PatientClient client = new PatientClient(cloud);
            reaper = new Reaper(cloud, client, new Random(SEED));
            try (reaper) {
                new Settlement(client).settle();
                goThrough(reaper, client);
            }
            assertEquals(KillableCloud.KILLED, cloud.kill());
        }
        try (Remains remains = new Remains(data, port)) {
            check(remains, reaper);
            tell(remains, reaper);
        }
    }

    private void goThrough(Reaper reaper, PatientClient client) {
        int left = KILLS;
        for (int number = 0; left > 0; number++) {
            Round round = new Round(number, PEOPLE, client);
            rounds.add(round);
            round.untilMailMayGo();
            Map<Phase, Runnable> phases = new TreeMap<>(Map.of(
                    Phase.IMPORT, round::draft,
                    Phase.SENDING, round::send,
                    Phase.ANSWERING, round::answer,
                    Phase.AGGREGATION, () -> round.nights(8)));
            for (Map.Entry<Phase, Runnable> phase : phases.entrySet()) {
                if (left-- > 0) reaper.during(phase.getKey(), phase.getValue());
                else phase.getValue().run();
            }
        }
        MovedClock clock = new MovedClock(client);
        clock.advanceTo(FIRST_REPORT);
        clock.advance(Duration.ofDays(40));
        clock.advance(Duration.ofDays(1));
    }

    private Map<String, Thanked> thanked() {
        Map<String, Thanked> all = new TreeMap<>();
        rounds.forEach(round -> all.putAll(round.thanked()));
        return all;
    }

    private void check(Remains remains, Reaper reaper) {
        Map<String, Integer> given = new TreeMap<>();
        thanked().forEach((why, thanks) -> given.put(why, thanks.rating()));
        int kills = Arrays.stream(Phase.values()).mapToInt(reaper::kills).sum() + reaper.whileStarting();
        assertAll(
                "seed " + SEED,
                () -> assertEquals(Set.of(KillableCloud.KILLED), reaper.exitCodes()),
                () -> assertEquals(given, remains.answers()),
                () -> assertEquals(thanked().size(), remains.answerRows()),
                () -> assertEquals(Set.of(), remains.withoutAnswer(thanked())),
                () -> assertEquals(rounds.size() * PEOPLE, remains.invitationMails()),
                () -> assertTrue(remains.copies() <= kills * SENT_AT_ONCE, () -> remains.copies() + " copies"),
                () -> rounds.forEach(round -> assertEquals(round.people(), remains.asked(round.wave()))),
                () -> assertEquals(histogram(given), remains.tallied()),
                () -> assertEquals(List.of(), remains.failures()));
    }

    private static List<Integer> histogram(Map<String, Integer> given) {
        Integer[] counts = new Integer[11];
        Arrays.setAll(counts, number ->
                (int) given.values().stream().filter(rating -> rating == number).count());
        return List.of(counts);
    }

    private void tell(Remains remains, Reaper reaper) {
        String proof = "kill −9";
        for (Phase phase : Phase.values())
            Proof.says(
                    proof,
                    "kills while " + phase.what,
                    reaper.kills(phase) + ", of which " + reaper.unanswered(phase) + " left a request unanswered");
        Proof.says(proof, "kills while it starts again", "" + reaper.whileStarting());
        Proof.says(proof, "answers thanked for, missing, twice", thanked().size() + ", 0, 0");
        Proof.says(
                proof,
                "mails, of which second copies from the window between handing over and marking",
                remains.mails() + ", " + remains.copies());
        Proof.says(proof, "seed", "" + SEED);
    }
}
