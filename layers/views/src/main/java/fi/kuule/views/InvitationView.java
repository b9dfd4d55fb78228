package fi.kuule.views;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What the mail of an invitation shows, in words.
 *
 * @param trial that this is a test; empty in mails that go to people who are asked
 * @param from whose survey of what
 * @param about the name that stands above a question that says "this service"
 * @param scale eleven links in two rows
 * @param out for those who will not answer, and would rather not be reminded: one link for each way
 * @param footer privacy, stop, other languages
 */
public record InvitationView(
        String language,
        String subject,
        String preheader,
        Optional<String> trial,
        String from,
        String title,
        String intro,
        Optional<String> about,
        String question,
        String low,
        String high,
        List<Row> scale,
        String tap,
        String answerHere,
        String factsName,
        List<Fact> facts,
        String plainLink,
        SurveyLink survey,
        List<FooterLink> out,
        String signature,
        List<FooterLink> footer) {
    public record Row(List<ScoreLink> links, boolean last) {}

    /** @param name what is read aloud */
    public record ScoreLink(String text, String name, String address) {}

    public record Fact(String name, String text) {
        /** Both in one line; a name that asks is its own end. */
        public String line() {
            return name + (name.endsWith("?") ? " " : ": ") + text;
        }
    }

    /** The bare link, which may break before its token. */
    public record SurveyLink(String address) {
        static SurveyLink of(URI link) {
            return new SurveyLink(link.toASCIIString());
        }

        public String beforeToken() {
            return address.substring(0, address.lastIndexOf('/') + 1);
        }

        public String token() {
            return address.substring(address.lastIndexOf('/') + 1);
        }
    }

    public record FooterLink(String text, String language, String address) {}
}
