package fi.kuule.tests.kill;

import fi.kuule.tests.weather.Strikes;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Mails that were handed over to SES without the reply being marked: the weather took it, or a kill, before anything else had settled the
 * claim. Only of these there may be second copies.
 */
final class Unheard {
    private static final String CLAIMED = "CLAIMED";
    private final Path data;
    private final Map<String, Long> killed = new TreeMap<>();

    Unheard(Path data) {
        this.data = data;
    }

    /** After a kill: every copy whose reply nobody had marked, and whose sender the weather had not kept waiting, is the kill's. */
    void lookAfterKill() {
        Map<String, Long> kept = Strikes.of(data).unheard();
        LeftOnDisk left = LeftOnDisk.in(data);
        left.mails().forEach((mail, copies) -> {
            long more = copies - kept.getOrDefault(mail, 0L) - killed.getOrDefault(mail, 0L);
            if (more > 0 && CLAIMED.equals(left.outbox().get(mail))) killed.merge(mail, more, Long::sum);
        });
    }

    /** How often the reply of a mail was lost by the weather or in a kill. */
    long of(String mail) {
        return killed.getOrDefault(mail, 0L) + Strikes.of(data).unheard().getOrDefault(mail, 0L);
    }

    /** How many handovers a kill left without a mark. */
    long byKills() {
        return killed.values().stream().mapToLong(Long::longValue).sum();
    }
}
