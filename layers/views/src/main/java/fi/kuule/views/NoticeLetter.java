package fi.kuule.views;

import fi.kuule.mail.HeaderText;
import fi.kuule.mail.Message;
import fi.kuule.mail.NoticeKind;
import fi.kuule.mail.SendingBreaker.Trip;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.Organisation;
import fi.kuule.report.NoticeLetters;
import fi.kuule.views.NoticeWording.About;
import fi.kuule.views.NoticeWording.Answers;
import fi.kuule.views.NoticeWording.Mails;
import fi.kuule.wave.Wave;
import java.util.Optional;

/** The mail of a notice in the member's language: HTML and its text twin. */
public final class NoticeLetter implements NoticeLetters {
    @Override
    public Message compose(NoticeKind kind, Organisation organisation, Member member, NoticeFacts facts) {
        NoticeMailView view = view(kind, new NoticeWording(member.language(), organisation), facts);
        return new Message(
                member.address(),
                organisation.sender(),
                new HeaderText(organisation.name().in(member.language())),
                organisation.replyTo(),
                member.language(),
                new HeaderText(view.subject()),
                MailTemplates.render("wave_notice", view),
                MailTemplates.render("wave_notice_text", view),
                Optional.empty());
    }

    private static NoticeMailView view(NoticeKind kind, NoticeWording wording, NoticeFacts facts) {
        return switch (kind) {
            case WAVE_SENT -> wording.sent(about(facts), mails(facts.mails()));
            case WAVE_CLOSED -> wording.closed(about(facts), mails(facts.mails()), answers(facts));
            case SENDING_STOPPED -> stopped(wording, facts.trip().orElseThrow());
        };
    }

    private static NoticeMailView stopped(NoticeWording wording, Trip trip) {
        return switch (trip.cause()) {
            case BOUNCES ->
                wording.stoppedByBounces(
                        Math.toIntExact(trip.counts().bounces()),
                        Math.toIntExact(trip.counts().mails()));
            case COMPLAINTS ->
                wording.stoppedByComplaints(
                        Math.toIntExact(trip.counts().complaints()),
                        Math.toIntExact(trip.counts().mails()));
        };
    }

    private static About about(NoticeFacts facts) {
        Wave wave = facts.wave().orElseThrow();
        return new About(wave.id().value(), wave.survey().id().value(), wave.closes());
    }

    private static Answers answers(NoticeFacts facts) {
        return new Answers(facts.answered(), facts.few(), facts.letters());
    }

    private static Mails mails(MailCounts counts) {
        return new Mails(counts.asked(), counts.sent(), counts.delivered(), counts.bounced(), counts.complained());
    }
}
