package fi.kuule.wave;

import fi.kuule.access.Digest;
import fi.kuule.mail.MailId;
import fi.kuule.mail.NoticeKind;
import fi.kuule.mail.Outgoing;
import fi.kuule.mail.OutgoingQueue;
import fi.kuule.mail.SendingBreaker;
import fi.kuule.mail.SendingBreaker.State;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.Members;
import java.time.LocalDate;
import java.util.List;

/**
 * Tells the administrators that a wave has gone out, that it is over, that sending was stopped. Each notice has an id made of what it is
 * about, so telling before marking that it was told sends no second copy.
 */
public final class WaveNotices {
    /** A wave that was over before is not told of any more. */
    private static final int DAYS = 7;

    private final Members members;
    private final OutgoingQueue queue;
    private final WaveProgress progress;
    private final SendingBreaker breaker;

    public WaveNotices(Members members, OutgoingQueue queue, WaveProgress progress, SendingBreaker breaker) {
        this.members = members;
        this.queue = queue;
        this.progress = progress;
        this.breaker = breaker;
    }

    void sent(Wave wave) {
        tell(NoticeKind.WAVE_SENT, wave.id().value());
        progress.announcedSent(wave);
    }

    /** Of those waves that were over in the last days, once each. */
    void closed(List<Wave> waves, LocalDate today) {
        waves.stream()
                .filter(wave -> wave.state() == WaveState.CLOSED)
                .filter(wave -> !wave.closes().isBefore(today.minusDays(DAYS)))
                .filter(wave -> !progress.of(wave.id()).announcedClosed())
                .forEach(this::closed);
    }

    private void closed(Wave wave) {
        tell(NoticeKind.WAVE_CLOSED, wave.id().value());
        progress.announcedClosed(wave);
    }

    /** Unless they know already. While there is no administrator, the first to come is still to be told. */
    void stopped(State state) {
        if (state.trip().isEmpty() || state.announced()) return;
        if (tell(NoticeKind.SENDING_STOPPED, state.trip().get().at().toString())) breaker.announced();
    }

    /** False when there is nobody to tell. */
    private boolean tell(NoticeKind kind, String about) {
        List<Outgoing> notices = members.findAll().stream()
                .filter(member -> member.role() == Member.Role.ADMINISTRATOR)
                .map(member -> notice(kind, about, member.id().value()))
                .toList();
        if (!notices.isEmpty()) queue.send(notices);
        return !notices.isEmpty();
    }

    private static Outgoing notice(NoticeKind kind, String about, String member) {
        MailId id = MailId.ofNotice(Digest.sha256(kind.name() + "|" + about + "|" + member));
        return new Outgoing.NoticeMail(id, kind, about, member);
    }
}
