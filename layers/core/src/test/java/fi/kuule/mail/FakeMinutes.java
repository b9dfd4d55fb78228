package fi.kuule.mail;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The minutes in which mail was sent, in memory. */
public final class FakeMinutes implements SentMinutes {
    public final Map<Instant, SentCounts> all = new TreeMap<>();

    @Override
    public void add(Instant at, int mails) {
        add(at, new SentCounts(mails, 0, 0));
    }

    public void add(Instant at, SentCounts counts) {
        all.merge(at.truncatedTo(ChronoUnit.MINUTES), counts, SentCounts::plus);
    }

    @Override
    public List<Minute> since(Instant since) {
        all.keySet().removeIf(minute -> minute.isBefore(since));
        return all.entrySet().stream()
                .filter(entry -> !entry.getKey().isBefore(since))
                .map(entry -> new Minute(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Minute::start).reversed())
                .toList();
    }

    @Override
    public void forget(List<Minute> minutes) {
        minutes.forEach(minute -> all.remove(minute.start()));
    }
}
