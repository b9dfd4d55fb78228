package fi.kuule.management;

import fi.kuule.access.HmacKey;
import fi.kuule.mail.MailState;
import fi.kuule.wave.Contact;
import fi.kuule.wave.Invitation;
import fi.kuule.wave.InvitationId;
import fi.kuule.wave.Invitations;
import fi.kuule.wave.LetterCode;
import fi.kuule.wave.Letters;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WayOut;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The invitations by letter, in memory; those by mail are no business of this function. */
final class LettersInMemory implements Letters, Invitations {
    final List<LetterCode> codes = new ArrayList<>();
    final Set<InvitationId> answered = new HashSet<>();
    /** How many cannot be seen yet. */
    int unseen;

    private final Map<InvitationId, Invitation> rows = new LinkedHashMap<>();
    private final Supplier<HmacKey> linkKey;

    LettersInMemory(Supplier<HmacKey> linkKey) {
        this.linkKey = linkKey;
    }

    void add(WaveId wave, Contact contact) {
        contact.reference().ifPresent(reference -> {
            LetterCode code = LetterCode.of(linkKey.get(), wave, reference, contact.service());
            if (add(new Invitation(
                    code.invitation(),
                    wave,
                    contact.service(),
                    contact.touchpoint(),
                    contact.strata().language(),
                    contact.combination(),
                    Optional.of(reference),
                    MailState.READY,
                    false,
                    Optional.empty(),
                    Instant.MAX))) codes.add(code);
        });
    }

    @Override
    public List<Letter> of(WaveId wave) {
        return rows.values().stream()
                .filter(row -> row.wave().equals(wave))
                .skip(unseen)
                .map(row -> new Letter(row.id(), row.reference().orElseThrow(), row.service(), row.language()))
                .toList();
    }

    @Override
    public boolean add(Invitation invitation) {
        return rows.putIfAbsent(invitation.id(), invitation) == null;
    }

    @Override
    public Optional<Invitation> find(InvitationId id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public List<Due> due(WaveId wave, Instant now, int limit) {
        throw notHere();
    }

    @Override
    public boolean moveDue(Due due, Instant next) {
        throw notHere();
    }

    @Override
    public void settleMail(InvitationId id, int round, MailState state, Optional<Instant> reminder) {
        throw notHere();
    }

    @Override
    public void recordMail(InvitationId id, MailState state) {
        throw notHere();
    }

    @Override
    public boolean leave(InvitationId id, WayOut way) {
        throw notHere();
    }

    @Override
    public void ofWave(WaveId wave, Consumer<Summary> consumer) {
        throw notHere();
    }

    @Override
    public boolean removeAddress(InvitationId id) {
        throw notHere();
    }

    private static AssertionError notHere() {
        return new AssertionError("management has nothing to do with mails");
    }
}
