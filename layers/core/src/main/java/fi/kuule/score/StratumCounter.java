package fi.kuule.score;

import fi.kuule.mail.MailState;
import fi.kuule.score.Dispositions.Counts;
import fi.kuule.wave.Cell;
import fi.kuule.wave.Invitations.Summary;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WayOut;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** What became of the people asked of one population while they are counted. */
final class StratumCounter {
    private final Counter total = new Counter();
    private final Map<Dimension, Map<String, Counter>> groups = new EnumMap<>(Dimension.class);
    private WaveAnswers answers = WaveAnswers.NONE;
    private Unasked unasked = Unasked.NOBODY;
    private int letters;

    StratumCounter() {
        for (Dimension dimension : Dimension.values()) groups.put(dimension, new HashMap<>());
    }

    /** So many of this cell were asked. */
    void asked(Cell cell, int people) {
        each(Dimension.of(cell), counter -> counter.asked += people);
    }

    void skipped(Unasked people) {
        unasked = unasked.plus(people);
    }

    void count(Wave wave, Cell cell, Summary invitation) {
        each(Dimension.of(cell), counter -> counter.count(wave, invitation));
        if (Went.posted(wave, invitation)) letters++;
    }

    /** So many answered; those in none of the named strata are told of nothing. */
    void answered(int people, WaveAnswers given) {
        answers = answers.plus(given);
        Map<String, Integer> byStratum = new HashMap<>();
        given.byStratum().forEach((name, tally) -> byStratum.put(name, tally.n()));
        total.answered += people;
        groups.forEach((dimension, counters) -> Summing.NUMBERS
                .groups(dimension, people, byStratum)
                .forEach((value, n) -> counter(counters, value).answered += n));
    }

    private void each(Map<Dimension, String> values, Consumer<Counter> step) {
        step.accept(total);
        groups.forEach((dimension, counters) ->
                step.accept(counter(counters, values.getOrDefault(dimension, Dimension.UNTOLD))));
    }

    private static Counter counter(Map<String, Counter> counters, String value) {
        return counters.computeIfAbsent(value, absent -> new Counter());
    }

    StratumDispositions counts() {
        Map<Dimension, Map<String, Counts>> counted = new EnumMap<>(Dimension.class);
        groups.forEach((dimension, counters) -> {
            Map<String, Counts> values = new HashMap<>();
            counters.forEach((value, counter) -> values.put(value, counter.counts()));
            counted.put(dimension, values);
        });
        return new StratumDispositions(
                total.counts(),
                counted,
                CohortAnswers.of(answers),
                unasked,
                Participation.NOT_COUNTED,
                OptionalInt.of(letters));
    }

    private static final class Counter {
        private int asked;
        private int sent;
        private int bounced;
        private int answered;
        private final Map<WayOut, Integer> left = new EnumMap<>(WayOut.class);

        void count(Wave wave, Summary invitation) {
            if (Went.of(wave, invitation)) sent++;
            if (invitation.mail() == MailState.BOUNCED) bounced++;
            invitation.wayOut().ifPresent(way -> left.merge(way, 1, Integer::sum));
        }

        Counts counts() {
            return new Counts(asked, sent, bounced, answered, left);
        }
    }
}
