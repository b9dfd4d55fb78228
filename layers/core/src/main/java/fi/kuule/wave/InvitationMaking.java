package fi.kuule.wave;

import fi.kuule.access.KeyPurpose;
import fi.kuule.access.Keys;
import fi.kuule.mail.AddressKey;
import fi.kuule.mail.AskedLedger;
import fi.kuule.mail.StopScope;
import fi.kuule.mail.StoppedAddresses;
import fi.kuule.organisation.ServiceId;
import fi.kuule.survey.Survey;
import fi.kuule.survey.Surveys;
import fi.kuule.wave.AskedCounts.SkipReason;
import fi.kuule.wave.Batch.BatchId;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the invitations of a batch and counts who was asked. Working on a batch again, whatever happened meanwhile, changes no invitation
 * and gives the same counts.
 */
public final class InvitationMaking {
    private final Batches batches;
    private final Waves waves;
    private final Surveys surveys;
    private final Keys keys;
    private final StoppedAddresses stopped;
    private final AskedLedger ledger;
    private final Invitations invitations;
    private final Asked asked;
    private final ZoneId zone;

    public InvitationMaking(
            Batches batches,
            Waves waves,
            Surveys surveys,
            Keys keys,
            StoppedAddresses stopped,
            AskedLedger ledger,
            Invitations invitations,
            Asked asked,
            ZoneId zone) {
        this.batches = batches;
        this.waves = waves;
        this.surveys = surveys;
        this.keys = keys;
        this.stopped = stopped;
        this.ledger = ledger;
        this.invitations = invitations;
        this.asked = asked;
        this.zone = zone;
    }

    /** {@link IllegalStateException} when the wave, its survey or a key is missing. */
    public Making make(BatchId id) {
        Optional<Batch> batch = batches.find(id);
        if (batch.isEmpty()) return new Making.Gone();
        InvitationRound round = round(id.wave());
        if (round.wave().state().over()) return drop(id);
        Counting counting = new Counting();
        batch.get().contacts().forEach(contact -> counting.add(contact, refusal(round, contact)));
        AskedCounts counts = counting.counts();
        asked.put(id, counts);
        batches.remove(id);
        return new Making.Made(counts);
    }

    private Making drop(BatchId id) {
        batches.remove(id);
        return new Making.Dropped();
    }

    private InvitationRound round(WaveId id) {
        Wave wave = waves.find(id)
                .orElseThrow(() -> new IllegalStateException("making invitations: there is no wave " + id.value()));
        Survey survey = surveys.find(wave.survey())
                .orElseThrow(() -> new IllegalStateException(
                        "making invitations of wave " + id.value() + ": there is no survey " + wave.survey()));
        return new InvitationRound(
                wave,
                survey.quietDays(),
                keys.key(KeyPurpose.LINK),
                keys.key(KeyPurpose.ADDRESS),
                zone,
                new UnsentWaves(waves));
    }

    /** Why the contact is not asked; empty when there is an invitation, from now or from before. */
    private Optional<SkipReason> refusal(InvitationRound round, Contact contact) {
        AddressKey address = AddressKey.of(round.addressKey(), contact.recipient());
        Optional<SkipReason> reason = reasonNotToAsk(round, address);
        if (reason.isPresent()) return invitedBefore(round, contact) ? Optional.empty() : reason;
        invitations.add(round.invitation(contact));
        return Optional.empty();
    }

    private Optional<SkipReason> reasonNotToAsk(InvitationRound round, AddressKey address) {
        StopScope scope = new StopScope.OneSurvey(round.wave().survey().id().value());
        Optional<SkipReason> stop = stopped.stopOf(address, scope).map(SkipReason::of);
        if (stop.isPresent()) return stop;
        return isClaimed(round, address) ? Optional.empty() : Optional.of(SkipReason.QUIET_PERIOD);
    }

    /** Who was on the list of a draft that was stopped has been asked by nobody. */
    private boolean isClaimed(InvitationRound round, AddressKey address) {
        String wave = round.wave().id().value();
        Optional<String> holder = ledger.claim(address, wave, round.askedOn(), round.quietDays());
        return holder.isEmpty()
                || (round.unsent().contains(holder.get())
                        && ledger.takeOver(address, holder.get(), wave, round.askedOn(), round.quietDays()));
    }

    /** A batch that comes again may find that somebody it invited has since said stop: asked all the same. */
    private boolean invitedBefore(InvitationRound round, Contact contact) {
        return invitations.find(round.idOf(contact)).isPresent();
    }

    /** What came of it. */
    public sealed interface Making {
        record Made(AskedCounts counts) implements Making {}

        /** There is no such batch any more: it was worked on before. */
        record Gone() implements Making {}

        /** The wave is over: the contacts are forgotten. */
        record Dropped() implements Making {}
    }

    private static final class Counting {
        private final Map<ServiceId, Map<String, Integer>> asked = new HashMap<>();
        private final Map<SkipReason, Integer> skipped = new EnumMap<>(SkipReason.class);
        private final Map<ServiceId, Map<AskedCounts.Skip, Integer>> skippedOf = new HashMap<>();

        void add(Contact contact, Optional<SkipReason> refusal) {
            refusal.ifPresentOrElse(
                    reason -> skip(contact, reason),
                    () -> asked.computeIfAbsent(contact.service(), service -> new HashMap<>())
                            .merge(contact.combination(), 1, Integer::sum));
        }

        private void skip(Contact contact, SkipReason reason) {
            skipped.merge(reason, 1, Integer::sum);
            Population population = Cell.parse(contact.combination()).population();
            skippedOf
                    .computeIfAbsent(contact.service(), service -> new HashMap<>())
                    .merge(new AskedCounts.Skip(population, reason), 1, Integer::sum);
        }

        AskedCounts counts() {
            return new AskedCounts(asked, skipped, skippedOf);
        }
    }
}
