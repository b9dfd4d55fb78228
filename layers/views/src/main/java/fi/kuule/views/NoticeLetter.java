package fi.kuule.views;

import fi.kuule.language.Language;
import fi.kuule.mail.Message;
import fi.kuule.mail.NoticeKind;
import fi.kuule.mail.SendingBreaker.Trip;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.Organisation;
import fi.kuule.report.NoticeLetters;
import fi.kuule.wave.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The mail of a notice in the member's language: HTML and its text twin. */
public final class NoticeLetter implements NoticeLetters {
    @Override
    public Message compose(NoticeKind kind, Organisation organisation, Member member, NoticeFacts facts) {
        NoticeLetterView view = new Wording(member.language()).view(kind, organisation, facts);
        return new Message(
                member.address(),
                organisation.sender(),
                view.organisation(),
                organisation.replyTo(),
                member.language(),
                view.subject(),
                MailTemplates.render("notice", view),
                MailTemplates.render("notice_text", view),
                Optional.empty());
    }

    private record Wording(Language language) {
        NoticeLetterView view(NoticeKind kind, Organisation organisation, NoticeFacts facts) {
            return switch (kind) {
                case WAVE_SENT -> ofWave("waveSent", organisation, facts);
                case WAVE_CLOSED -> ofWave("waveClosed", organisation, facts);
                case SENDING_STOPPED -> ofStop(organisation, facts.trip().orElseThrow());
            };
        }

        private NoticeLetterView ofWave(String key, Organisation organisation, NoticeFacts facts) {
            Wave wave = facts.wave().orElseThrow();
            List<String> paragraphs = new ArrayList<>();
            String closes = new Figures(language).date(wave.closes());
            paragraphs.add(texts().get(key + ".lead", "wave", wave.id().value(), "closes", closes));
            MailCounts mails = facts.mails();
            paragraphs.add(count("asked", mails.asked()));
            paragraphs.add(count("sent", mails.sent()));
            paragraphs.add(count("delivered", mails.delivered()));
            paragraphs.add(count("bounced", mails.bounced()));
            paragraphs.add(count("complained", mails.complained()));
            facts.answered().ifPresent(answered -> paragraphs.add(count("answered", answered)));
            if (mails.bounced() > 0) paragraphs.add(texts().get("bounced.next"));
            String survey = wave.survey().id().value();
            return view(
                    organisation,
                    texts().get(key + ".subject", "survey", survey),
                    texts().get(key + ".title"),
                    paragraphs);
        }

        private String count(String key, int count) {
            return texts().get("count." + key, "count", new Figures(language).count(count));
        }

        private NoticeLetterView ofStop(Organisation organisation, Trip trip) {
            return view(
                    organisation,
                    texts().get("stopped.subject"),
                    texts().get("stopped.title"),
                    List.of(why(trip), texts().get("stopped.waiting"), texts().get("stopped.next")));
        }

        private String why(Trip trip) {
            String mails = new Figures(language).count(trip.counts().mails());
            return switch (trip.cause()) {
                case BOUNCES ->
                    texts().get(
                                    "stopped.bounces",
                                    "bounces",
                                    new Figures(language).count(trip.counts().bounces()),
                                    "mails",
                                    mails);
                case COMPLAINTS ->
                    texts().get(
                                    "stopped.complaints",
                                    "complaints",
                                    new Figures(language).count(trip.counts().complaints()),
                                    "mails",
                                    mails);
            };
        }

        private NoticeLetterView view(
                Organisation organisation, String subject, String title, List<String> paragraphs) {
            return new NoticeLetterView(
                    language.tag(), organisation.name().in(language), subject, title, List.copyOf(paragraphs));
        }

        private Texts texts() {
            return Texts.of("notice", language);
        }
    }
}
