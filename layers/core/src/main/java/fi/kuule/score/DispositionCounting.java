package fi.kuule.score;

import fi.kuule.organisation.ServiceId;
import fi.kuule.wave.Asked;
import fi.kuule.wave.AskedCounts;
import fi.kuule.wave.Channel;
import fi.kuule.wave.Invitations;
import fi.kuule.wave.Invitations.Summary;
import fi.kuule.wave.Strata;
import fi.kuule.wave.Wave;
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
        Map<ServiceId, Integer> sent = new HashMap<>();
        Map<ServiceId, Integer> bounced = new HashMap<>();
        invitations.ofWave(wave.id(), invitation -> {
            if (posted(wave, invitation)) sent.merge(invitation.service(), 1, Integer::sum);
            switch (invitation.mail()) {
                case SENT, DELIVERED, COMPLAINED -> sent.merge(invitation.service(), 1, Integer::sum);
                case BOUNCED -> {
                    sent.merge(invitation.service(), 1, Integer::sum);
                    bounced.merge(invitation.service(), 1, Integer::sum);
                }
                case READY, QUEUED, CLAIMED, REFUSED, WITHDRAWN -> {}
            }
        });
        Map<ServiceId, Dispositions.Counts> dispositions = new HashMap<>();
        for (ServiceId service : counts.asked().keySet())
            dispositions.put(
                    service,
                    new Dispositions.Counts(
                            counts.of(service),
                            sent.getOrDefault(service, 0),
                            bounced.getOrDefault(service, 0),
                            sums.answered(service, wave.opens(), wave.closes()).getOrDefault(wave.id(), 0)));
        return dispositions;
    }

    /** Nobody tells when letters are posted: they count as sent once their wave has run. */
    private static boolean posted(Wave wave, Summary invitation) {
        return wave.started() && Strata.channel(invitation.combination()) == Channel.LETTER;
    }
}
