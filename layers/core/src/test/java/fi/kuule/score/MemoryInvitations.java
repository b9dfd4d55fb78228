package fi.kuule.score;

import fi.kuule.mail.MailState;
import fi.kuule.wave.Invitation;
import fi.kuule.wave.InvitationId;
import fi.kuule.wave.Invitations;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WayOut;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Knows which invitations still have an address. */
public final class MemoryInvitations implements Invitations {
    public final Map<InvitationId, Summary> rows = new LinkedHashMap<>();
    public final Set<InvitationId> withAddress = new HashSet<>();
    public final Set<InvitationId> answered = new HashSet<>();
    /** How many addresses can be taken off before the store breaks. */
    public int lasts = Integer.MAX_VALUE;

    public void add(int number, MailState mail) {
        add(number, "30-44|keskusta|fi", mail);
    }

    /** Somebody who got the mail left without answering. */
    public void addLeft(int number, WayOut way) {
        add(number, MailState.DELIVERED);
        rows.computeIfPresent(
                new InvitationId(String.format("%043d", number)),
                (id, row) -> new Summary(id, row.service(), row.combination(), row.mail(), Optional.of(way)));
    }

    public void addLetter(int number) {
        add(number, "30-44|keskusta|fi|letter", MailState.READY);
    }

    public void add(int number, String combination, MailState mail) {
        InvitationId id = new InvitationId(String.format("%043d", number));
        rows.put(id, new Summary(id, NightWorld.LIBRARY.id(), combination, mail));
        withAddress.add(id);
    }

    @Override
    public boolean add(Invitation invitation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Invitation> find(InvitationId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Due> due(WaveId wave, Instant now, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean moveDue(Due due, Instant next) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void settleMail(InvitationId id, int round, MailState state, Optional<Instant> reminder) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void recordMail(InvitationId id, MailState state) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean leave(InvitationId id, WayOut way) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void ofWave(WaveId wave, Consumer<Summary> consumer) {
        List.copyOf(rows.values()).forEach(consumer);
    }

    @Override
    public boolean removeAddress(InvitationId id) {
        if (lasts-- <= 0) throw new IllegalStateException("the store is down");
        withAddress.remove(id);
        return answered.contains(id);
    }
}
