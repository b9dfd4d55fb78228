package fi.kuule.views;

import fi.kuule.language.Language;
import fi.kuule.mail.Message;
import fi.kuule.masking.Masking;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Service;
import fi.kuule.report.Quotes;
import fi.kuule.report.ReportLetters;
import fi.kuule.survey.Privacy;
import fi.kuule.views.NoticeWording.About;
import fi.kuule.views.NoticeWording.Answers;
import fi.kuule.views.NoticeWording.Mails;
import fi.kuule.wave.ExampleLetters.Example;
import fi.kuule.wave.ExampleLetters.Occasion;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Every mail there is, by the name of its file: HTML and its text twin. */
final class SampleMails {
    static final String HOST = "kysely.example";
    private static final About WAVE = new About("k3w9x2p7qa", "asiointi", LocalDate.of(2026, 11, 30));

    /** @param subject as the mail says it */
    record Mail(Language language, String subject, String html, String text) {}

    private SampleMails() {}

    static Map<String, Mail> all() {
        Map<String, Mail> mails = new TreeMap<>();
        for (Language language : Language.values()) {
            mails.put("invitation-" + language.tag(), mail(invitation(Privacy.ANONYMOUS, language, 0)));
            mails.put("invitation-confidential-" + language.tag(), mail(invitation(Privacy.CONFIDENTIAL, language, 0)));
            mails.put("reminder1-" + language.tag(), mail(invitation(Privacy.ANONYMOUS, language, 1)));
            mails.put("reminder2-" + language.tag(), mail(invitation(Privacy.ANONYMOUS, language, 2)));
            mails.put("trial-" + language.tag(), mail(language, ExampleLetterTest.example(language, Occasion.TRIAL)));
        }
        for (Language language : Language.OF_STAFF) {
            NoticeWording wording = new NoticeWording(language, SampleReports.ORGANISATION);
            notices(wording).forEach((name, view) -> mails.put(name + "-" + language.tag(), mail(language, view)));
            mails.put("canary-" + language.tag(), mail(new CanaryLetter().compose(speaking(language))));
        }
        return mails;
    }

    /** Reports: too long to be kept as files, and none of them is left out of the checks. */
    static Map<String, Mail> reports() {
        Map<String, Mail> mails = new TreeMap<>();
        for (Language language : Language.OF_STAFF) {
            mails.put("summary-" + language.tag(), mail(SampleReports.summary(language, SampleReports.parts())));
            mails.put(
                    "report-" + language.tag(),
                    mail(new ReportLetter()
                            .compose(
                                    SampleReports.ORGANISATION,
                                    SampleReports.library(Optional.of(60)),
                                    SampleReports.member(language),
                                    SampleReports.usual(),
                                    new Quotes.ByKind<>(
                                            List.of(Masking.mask("<b>”Varaus”</b> toimi.")),
                                            List.of(Masking.mask("Kiitos Pekalle!"))),
                                    new ReportLetters.Links(
                                            URI.create("https://" + HOST + "/f/abcdefghijklmnopqrstuv"),
                                            URI.create("https://" + HOST + "/m"),
                                            URI.create("https://" + HOST + "/u/" + "q".repeat(44) + ".raportit")))));
        }
        return mails;
    }

    private static Map<String, NoticeMailView> notices(NoticeWording wording) {
        return Map.of(
                "wave-sent", wording.sent(WAVE, new Mails(1_234, 1_234, 1_180, 1, 0)),
                "wave-sent-whole", wording.sent(WAVE, new Mails(40, 40, 39, 0, 0)),
                "wave-closed",
                        wording.closed(
                                WAVE,
                                new Mails(1_234, 1_234, 1_201, 27, 2),
                                new Answers(OptionalInt.of(318), false, false)),
                "wave-closed-letters",
                        wording.closed(
                                WAVE, new Mails(300, 300, 300, 0, 0), new Answers(OptionalInt.of(1_021), false, true)),
                "wave-closed-uncounted",
                        wording.closed(
                                WAVE, new Mails(40, 40, 40, 0, 0), new Answers(OptionalInt.empty(), false, false)),
                "stopped-bounces", wording.stoppedByBounces(7, 50),
                "stopped-complaints", wording.stoppedByComplaints(3, 1_000));
    }

    private static Message invitation(Privacy privacy, Language language, int round) {
        Service service = privacy == Privacy.ANONYMOUS
                ? InvitationLetterTest.library()
                : InvitationLetterTest.service(InvitationLetterTest.LIBRARY, Optional.empty());
        return InvitationLetterTest.letter(InvitationLetterTest.survey(privacy), service, language, round);
    }

    private static Mail mail(Message message) {
        return new Mail(message.language(), message.subject().value(), message.html(), message.text());
    }

    private static Organisation speaking(Language language) {
        Organisation any = SampleReports.ORGANISATION;
        return new Organisation(
                any.name(), List.of(language), any.sender(), any.replyTo(), any.feedback(), any.contact());
    }

    private static Mail mail(Language language, Example example) {
        return new Mail(language, example.subject().value(), example.html(), example.text());
    }

    private static Mail mail(Language language, NoticeMailView view) {
        return new Mail(
                language,
                view.subject(),
                MailTemplates.render("wave_notice", view),
                MailTemplates.render("wave_notice_text", view));
    }
}
