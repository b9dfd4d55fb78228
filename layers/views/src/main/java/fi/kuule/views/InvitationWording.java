package fi.kuule.views;

import fi.kuule.language.Language;
import fi.kuule.language.LocalText;
import fi.kuule.mail.EmailAddress;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Service;
import fi.kuule.survey.MailOpening;
import fi.kuule.survey.Privacy;
import fi.kuule.survey.Survey;
import fi.kuule.views.InvitationView.Fact;
import fi.kuule.views.InvitationView.FooterLink;
import fi.kuule.views.InvitationView.Row;
import fi.kuule.views.InvitationView.ScoreLink;
import fi.kuule.views.InvitationView.SurveyLink;
import fi.kuule.wave.ExampleLetters.Occasion;
import fi.kuule.wave.InvitationLetters.Links;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WayOut;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts an invitation into the words of one language. Names stand as they are: nothing here inflects. */
final class InvitationWording {
    private static final int LAST_OF_FIRST_ROW = 5;
    private static final int HIGHEST = 10;

    private final boolean trial;
    private final Language language;
    private final Texts texts;
    private final Organisation organisation;
    private final Service service;
    private final String organisationName;
    private final String serviceName;

    InvitationWording(Language language, Organisation organisation, Service service) {
        this(language, organisation, service, Occasion.PREVIEW);
    }

    /** @param occasion a trial says that it is one */
    InvitationWording(Language language, Organisation organisation, Service service, Occasion occasion) {
        this.trial = occasion == Occasion.TRIAL;
        this.language = language;
        this.texts = Texts.of("mail", language);
        this.organisation = organisation;
        this.service = service;
        this.organisationName = organisation.name().in(language);
        this.serviceName = service.name().in(language);
    }

    InvitationView view(Survey survey, Wave wave, int round, Links links) {
        return new InvitationView(
                language.code(),
                Excerpt.of(marked(subject(survey, round)), MailOpening.MAX_SUBJECT),
                Excerpt.of(preheader(survey, wave, round), MailOpening.MAX_PREHEADER),
                trial ? Optional.of(texts.get("trial.note")) : Optional.empty(),
                texts.get("invitation.from", "organisation", organisationName, "service", serviceName),
                texts.get("invitation.title"),
                intro(survey, wave, round),
                object().isPresent() ? Optional.empty() : Optional.of(serviceName),
                question(),
                texts.get("invitation.scale.low"),
                texts.get("invitation.scale.high"),
                scale(links.survey()),
                texts.get("invitation.tap"),
                texts.get("invitation.answerHere"),
                texts.get("invitation.facts"),
                facts(survey, wave, links),
                texts.get("invitation.plainLink"),
                SurveyLink.of(links.survey()),
                waysOut(links.survey()),
                texts.get("invitation.signature", "organisation", organisationName),
                footer(survey, links));
    }

    /** A reminder has a subject of its own: the first one did not bring an answer. */
    private String subject(Survey survey, int round) {
        return (round == 0 ? own(survey.opening().subject()) : Optional.<String>empty())
                .orElseGet(() -> texts.get(mail(round) + ".subject", "service", serviceName));
    }

    private String preheader(Survey survey, Wave wave, int round) {
        return switch (round) {
            case 0 ->
                own(survey.opening().preheader())
                        .orElseGet(() -> texts.get("invitation.preheader", "organisation", organisationName));
            case 1 -> texts.get("reminder1.preheader", "closesOn", closesOn(wave));
            default -> texts.get("reminder2.preheader");
        };
    }

    /** Whom a reminder finds still waiting learns how that is known. */
    private String intro(Survey survey, Wave wave, int round) {
        String note = survey.privacy() == Privacy.ANONYMOUS ? " " + texts.get("reminder.anonymousNote") : "";
        return switch (round) {
            case 0 -> texts.get("invitation.intro");
            case 1 -> texts.get("reminder1.intro") + note;
            default -> texts.get("reminder2.intro", "closesOn", closesOn(wave)) + note;
        };
    }

    /** Each leads to its own button on the page, which is still to be pressed. */
    private List<FooterLink> waysOut(URI survey) {
        return Arrays.stream(WayOut.values())
                .map(way -> footerLink(
                        WayOutField.key("invitation.out", way), language, survey + "#" + WayOutField.value(way)))
                .toList();
    }

    private static String mail(int round) {
        return round == 0 ? "invitation" : "reminder" + round;
    }

    private String closesOn(Wave wave) {
        return new Figures(language).date(wave.closes());
    }

    private String marked(String subject) {
        return trial ? texts.get("trial.subject", "subject", subject) : subject;
    }

    /** The survey's words in this very language; those of another would stand oddly over the rest. */
    private Optional<String> own(Optional<LocalText> words) {
        return words.flatMap(text -> text.justIn(language)).map(text -> text.replace(MailOpening.SERVICE, serviceName));
    }

    private String question() {
        return object().map(object -> texts.get("invitation.question.inflected", "object", object))
                .orElseGet(() -> texts.get("invitation.question.plain"));
    }

    /** The name as the question needs it, in this language only: another language's form would not fit the sentence. */
    private Optional<String> object() {
        return service.object().flatMap(object -> object.justIn(language));
    }

    private List<Row> scale(URI survey) {
        return List.of(
                new Row(scoreLinks(survey, 0, LAST_OF_FIRST_ROW), false),
                new Row(scoreLinks(survey, LAST_OF_FIRST_ROW + 1, HIGHEST), true));
    }

    private List<ScoreLink> scoreLinks(URI survey, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(Integer::toString)
                .map(score -> new ScoreLink(
                        score, texts.get("invitation.scale.link", "scoreText", score), survey + "?arvio=" + score))
                .toList();
    }

    private List<Fact> facts(Survey survey, Wave wave, Links links) {
        return List.of(
                survey.privacy() == Privacy.ANONYMOUS ? fact("anonymous") : fact("confidential"),
                fact("until", "closesOn", closesOn(wave)),
                fact("whyYou", "service", serviceName, "organisation", organisationName),
                fact("use"),
                fact("genuine", "host", links.survey().getHost()),
                questions());
    }

    /** Those of the service first: an answer to the mail goes to the organisation anyway. */
    private Fact questions() {
        String contacts = Stream.concat(
                        service.contact().map(EmailAddress::value).stream(),
                        organisation.contact().map(contact -> contact.in(language)).stream())
                .collect(Collectors.joining("; "));
        return contacts.isEmpty()
                ? fact("questions")
                : new Fact(
                        texts.get("invitation.questions.label"),
                        texts.get("invitation.questions.contact", "contact", contacts));
    }

    private Fact fact(String key, String... slots) {
        return new Fact(texts.get("invitation." + key + ".label"), texts.get("invitation." + key, slots));
    }

    private List<FooterLink> footer(Survey survey, Links links) {
        List<FooterLink> footer = new ArrayList<>();
        footer.add(footerLink("invitation.privacy", language, inLanguage(links.privacy(), language)));
        footer.add(footerLink("invitation.stop", language, inLanguage(links.unsubscribe(), language)));
        survey.languages().stream()
                .filter(other -> other != language)
                .forEach(other ->
                        footer.add(footerLink("language." + other.tag(), other, inLanguage(links.survey(), other))));
        return footer;
    }

    private FooterLink footerLink(String key, Language of, String address) {
        return new FooterLink(texts.get(key), of.code(), address);
    }

    private static String inLanguage(URI page, Language language) {
        return page + "?kieli=" + language.tag();
    }
}
