package fi.kuule.report;

import fi.kuule.mail.Message;
import fi.kuule.mail.NoticeKind;
import fi.kuule.mail.SendingBreaker.Trip;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.Organisation;
import fi.kuule.wave.Wave;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes what the administrators are told of waves and of sending. */
public interface NoticeLetters {
    Message compose(NoticeKind kind, Organisation organisation, Member member, NoticeFacts facts);

    /**
     * @param wave what a notice of a wave is about
     * @param mails how its mails stand; nothing in other notices
     * @param letters whether some of the wave were invited by letter
     * @param answered of the whole wave, letters and mails, as of the last night; empty when none has counted
     * @param few so few answered about some services that they are not among these: the rest, which is told in reports, would tell how many
     * @param trip why sending was stopped
     */
    record NoticeFacts(
            Optional<Wave> wave,
            MailCounts mails,
            boolean letters,
            OptionalInt answered,
            boolean few,
            Optional<Trip> trip) {
        /** Of a wave about which nothing is kept back. */
        public NoticeFacts(
                Optional<Wave> wave, MailCounts mails, boolean letters, OptionalInt answered, Optional<Trip> trip) {
            this(wave, mails, letters, answered, false, trip);
        }
    }

    /**
     * @param asked everybody who is invited by mail
     * @param sent handed over, whatever came of it
     * @param delivered of these, taken by the receiver's server
     * @param bounced of these, came back for good
     * @param complained of these, marked as spam
     */
    record MailCounts(int asked, int sent, int delivered, int bounced, int complained) {
        public static final MailCounts NONE = new MailCounts(0, 0, 0, 0, 0);
    }
}
