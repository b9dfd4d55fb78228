package fi.kuule.management;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fi.kuule.access.Digest;
import fi.kuule.aws.http.HttpReply;
import fi.kuule.aws.http.HttpRequest;
import fi.kuule.language.Language;
import fi.kuule.mail.MailId;
import fi.kuule.mail.Outgoing;
import fi.kuule.mail.OutgoingQueue;
import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.Members;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.ServiceId;
import fi.kuule.organisation.Services;
import fi.kuule.organisation.Slug;
import fi.kuule.survey.Survey;
import fi.kuule.survey.SurveyId;
import fi.kuule.survey.Surveys;
import fi.kuule.wave.ExampleLetters.Example;
import fi.kuule.wave.ExampleLetters.Occasion;
import fi.kuule.wave.ExampleMails;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** {@code /api/surveys/{id}/mail-preview} and {@code …/test-mail}: a survey's mails before anybody is asked. */
final class SurveyMailsResource {
    private static final String FIRST = "invitation";

    /** Which mail of an invitation: its round. */
    private static final Map<String, Integer> KINDS = Map.of(FIRST, 0, "reminder1", 1, "reminder2", 2);

    private final Surveys surveys;
    private final Services services;
    private final Members members;
    private final Function<HttpRequest, ExampleMails> examples;
    private final OutgoingQueue queue;
    private final RandomGenerator random;

    SurveyMailsResource(
            Surveys surveys,
            Services services,
            Members members,
            Function<HttpRequest, ExampleMails> examples,
            OutgoingQueue queue,
            RandomGenerator random) {
        this.surveys = surveys;
        this.services = services;
        this.members = members;
        this.examples = examples;
        this.queue = queue;
        this.random = random;
    }

    HttpReply preview(Call call) {
        return survey(
                call,
                survey -> call.service()
                        .then(service -> call.option(
                                        "language", tag -> language(survey, tag), "a language of the survey")
                                .then(language -> call.option("kind", SurveyMailsResource::round, "a mail of a survey")
                                        .then(round -> preview(
                                                examples.apply(call.request()),
                                                survey,
                                                service.flatMap(services::find),
                                                language.orElse(
                                                        survey.languages().getFirst()),
                                                round.orElse(0))))));
    }

    private static HttpReply preview(
            ExampleMails examples, Survey survey, Optional<Service> service, Language language, int round) {
        if (service.isEmpty())
            return Problem.of(ProblemKind.INVALID_REQUEST, "service must be the id of a service that there is")
                    .reply();
        Example mail = examples.compose(survey, service.get(), language, round, Occasion.PREVIEW);
        return Replies.ok(JsonNodeFactory.instance
                .objectNode()
                .put("subject", mail.subject().value())
                .put("preheader", mail.preheader())
                .put("html", mail.html())
                .put("text", mail.text()));
    }

    HttpReply post(Call call) {
        return survey(
                call,
                survey -> call.document(fields -> read(survey, fields))
                        .then(asked -> send(survey, asked, call.name().orElseGet(() -> Slug.random(random)))));
    }

    private static Supplier<Asked> read(Survey survey, JsonFields fields) {
        Supplier<String> member = fields.required("member", DomainValues::slug);
        Supplier<String> service = fields.required("service", DomainValues::slug);
        Language language = fields.optional(
                "language", value -> language(survey, value), survey.languages().getFirst());
        int round = fields.optional("kind", value -> value.oneOf(KINDS), 0);
        return () -> new Asked(member.get(), service.get(), language, round);
    }

    private HttpReply send(Survey survey, Asked asked, String name) {
        if (members.find(new MemberId(asked.member)).isEmpty())
            return Problem.at("/member", "there is no member " + asked.member).reply();
        if (services.find(new ServiceId(asked.service)).isEmpty())
            return Problem.at("/service", "there is no service " + asked.service)
                    .reply();
        Outgoing mail = asked.mail(survey, name);
        queue.send(List.of(mail));
        return Replies.accepted(
                JsonNodeFactory.instance.objectNode().put("mail", mail.id().value()));
    }

    private HttpReply survey(Call call, Function<Survey, HttpReply> next) {
        return call.id("id", SurveyId::new)
                .then(id -> surveys.newest(id)
                        .map(next)
                        .orElseGet(() -> Problem.notFound("survey").reply()));
    }

    private static Optional<Language> language(Survey survey, String tag) {
        return survey.languages().stream()
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    private static Optional<Language> language(Survey survey, JsonValue value) {
        return value.text()
                .flatMap(tag -> language(survey, tag).or(() -> value.fault("must be a language of the survey")));
    }

    private static Optional<Integer> round(String kind) {
        return Optional.ofNullable(KINDS.get(kind));
    }

    /** Whom to send which mail to. */
    private record Asked(String member, String service, Language language, int round) {
        /** @param name of the request: sent twice, it is one mail */
        Outgoing mail(Survey survey, String name) {
            String digest = Digest.sha256(survey.ref() + " " + service + " " + member + " " + name);
            return new Outgoing.TrialMail(
                    MailId.ofTrial(digest),
                    survey.ref().id().value(),
                    survey.ref().version(),
                    service,
                    language.tag(),
                    round,
                    member);
        }
    }
}
