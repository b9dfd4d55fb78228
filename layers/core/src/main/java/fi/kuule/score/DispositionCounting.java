package fi.kuule.score;

import fi.kuule.organisation.ServiceId;
import fi.kuule.wave.Asked;
import fi.kuule.wave.AskedCounts;
import fi.kuule.wave.Channel;
import fi.kuule.wave.Invitations;
import fi.kuule.wave.Invitations.Summary;
import fi.kuule.wave.Strata;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WayOut;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Counts what became of the people that a wave asked. */
final class DispositionCounting {
    private final Asked asked;
    private final Invitations invitations;
    private final MonthSums sums;

    DispositionCounting(Asked asked, Invitations invitations, Tallies tallies) {
        this.asked = asked;
        this.invitations = invitations;
        this.sums = new MonthSums(tallies);
    }

    Map<ServiceId, Dispositions.Counts> of(Wave wave) {
        AskedCounts counts = asked.of(wave.id()).stream().reduce(AskedCounts.NONE, AskedCounts::plus);
        Map<ServiceId, Counter> counters = new HashMap<>();
        invitations.ofWave(
                wave.id(),
                invitation -> counters.computeIfAbsent(invitation.service(), service -> new Counter())
                        .count(wave, invitation));
        Map<ServiceId, Dispositions.Counts> dispositions = new HashMap<>();
        for (ServiceId service : counts.asked().keySet())
            dispositions.put(
                    service,
                    counters.getOrDefault(service, new Counter())
                            .counts(
                                    counts.of(service),
                                    sums.answered(service, wave.opens(), wave.closes())
                                            .getOrDefault(wave.id(), 0)));
        return dispositions;
    }

    /** What became of the invitations of one service. */
    private static final class Counter {
        private int sent;
        private int bounced;
        private final Map<WayOut, Integer> left = new EnumMap<>(WayOut.class);

        void count(Wave wave, Summary invitation) {
            if (posted(wave, invitation)) sent++;
            switch (invitation.mail()) {
                case SENT, DELIVERED, COMPLAINED -> sent++;
                case BOUNCED -> {
                    sent++;
                    bounced++;
                }
                case READY, QUEUED, CLAIMED, REFUSED, WITHDRAWN -> {}
            }
            invitation.wayOut().ifPresent(way -> left.merge(way, 1, Integer::sum));
        }

        Dispositions.Counts counts(int asked, int answered) {
            return new Dispositions.Counts(asked, sent, bounced, answered, left);
        }

        /** Nobody tells when letters are posted: they count as sent once their wave has run. */
        private static boolean posted(Wave wave, Summary invitation) {
            return wave.started() && Strata.channel(invitation.combination()) == Channel.LETTER;
        }
    }
}
