package fi.kuule.wave;

import fi.kuule.mail.MailId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Counts in memory with the rules of the real ones. */
final class FakeMailCounts implements WaveMailCounts {
    private final Predicate<MailId> known;
    private final Map<MailId, Set<Outcome>> noted = new HashMap<>();
    private final Map<WaveId, Map<Outcome, Long>> counts = new HashMap<>();

    /** @param known whether the outbox has a row for the mail */
    FakeMailCounts(Predicate<MailId> known) {
        this.known = known;
    }

    @Override
    public Set<Outcome> note(MailId mail, Set<Outcome> outcomes) {
        if (!known.test(mail)) return Set.of();
        Set<Outcome> before = noted.computeIfAbsent(mail, id -> EnumSet.noneOf(Outcome.class));
        Set<Outcome> added = new HashSet<>(outcomes);
        added.removeIf(outcome -> !before.add(outcome));
        return added;
    }

    @Override
    public void add(WaveId wave, Set<Outcome> outcomes, Instant at) {
        Map<Outcome, Long> sums = counts.computeIfAbsent(wave, id -> new EnumMap<>(Outcome.class));
        outcomes.forEach(outcome -> sums.merge(outcome, 1L, Long::sum));
    }

    @Override
    public Optional<Map<Outcome, Long>> of(WaveId wave) {
        return Optional.ofNullable(counts.get(wave));
    }
}
