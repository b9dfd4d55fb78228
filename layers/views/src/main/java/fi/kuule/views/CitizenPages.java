package fi.kuule.views;

import fi.kuule.mail.EmailAddress;
import fi.kuule.organisation.Organisation;
import fi.kuule.response.AnswerForm;
import fi.kuule.response.Answering;
import fi.kuule.response.Fault;
import fi.kuule.response.Questionnaire;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages around a questionnaire, for one reader. */
public final class CitizenPages {
    private final Audience audience;
    private final Texts texts;
    private final Figures figures;

    public CitizenPages(Audience audience) {
        this.audience = audience;
        this.texts = audience.texts();
        this.figures = audience.figures();
    }

    public Page asked(Answering.Asked asked) {
        return questionnaire(asked.questionnaire(), asked.form(), asked.seal(), List.of());
    }

    public Page faulty(Answering.Faulty faulty) {
        return questionnaire(faulty.questionnaire(), faulty.form(), faulty.seal(), faulty.faults());
    }

    private Page questionnaire(Questionnaire questionnaire, AnswerForm form, String seal, List<Fault> faults) {
        QuestionnaireView view = new QuestionnairePages(audience).view(questionnaire, form, seal, faults);
        return CitizenTemplates.render("questionnaire", view, view.frame());
    }

    public Page toConfirm(Answering.ToConfirm toConfirm) {
        String heading = texts.get("page.confirmHuman.title");
        CitizenFrame frame = CitizenFrame.filled(audience, heading, CitizenStyle.TEXT);
        Map<String, String> hidden = fields(toConfirm.form());
        hidden.put("sivu", toConfirm.seal());
        return CitizenTemplates.render(
                "confirm",
                new FormView(
                        frame,
                        heading,
                        texts.get("page.confirmHuman.body"),
                        hidden,
                        "",
                        texts.get("page.confirmHuman.button")),
                frame);
    }

    /** Nothing was stored, through no fault of the citizen: the page keeps what was typed and can send it again. */
    public Page notSaved(AnswerForm form) {
        String heading = texts.get("state.notSaved.title");
        CitizenFrame frame = CitizenFrame.alone(audience, heading, CitizenStyle.TEXT);
        Map<String, String> hidden = fields(form);
        if (!form.why().isEmpty()) hidden.remove("miksi");
        return CitizenTemplates.render(
                "confirm",
                new FormView(
                        frame,
                        heading,
                        texts.get("state.notSaved.body"),
                        hidden,
                        form.why(),
                        texts.get("state.notSaved.button")),
                frame);
    }

    private static Map<String, String> fields(AnswerForm form) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("arvio", form.rating());
        fields.put("miksi", form.why());
        fields.put("sivu", form.seal());
        return fields;
    }

    public Page thanked(Answering.Thanked thanked) {
        CitizenFrame frame =
                CitizenFrame.repeated(audience, texts.get("thanks.title"), CitizenStyle.TEXT, fields(thanked.form()));
        var contact = thanked.questionnaire().service().contact();
        return CitizenTemplates.render(
                "thanks",
                new ThanksView(
                        frame,
                        texts.get(
                                thanked.answer().why().isPresent() ? "thanks.gaveWhy" : "thanks.gave",
                                "scoreText",
                                String.valueOf(thanked.answer().rating().value())),
                        next(thanked.questionnaire()),
                        thanked.receipt().code(),
                        contact.map(EmailAddress::value).orElse(""),
                        contact.map(MailLink::to).orElse("")),
                frame);
    }

    private List<String> next(Questionnaire questionnaire) {
        List<String> next = new ArrayList<>();
        next.add(texts.get("thanks.next"));
        int quiet = questionnaire.survey().quietDays();
        if (questionnaire.invitation().isPresent() && quiet > 0)
            next.add(texts.get(
                    "thanks.quiet", "organisation", audience.organisation(), "daysText", figures.count(quiet)));
        return next;
    }

    public Page alreadyAnswered() {
        return CitizenTemplates.notice(notice("state.alreadyAnswered.title", texts.get("state.alreadyAnswered.body"))
                .withReceipt(texts.get("state.alreadyAnswered.receipt")));
    }

    public Page closed(Answering.Closed closed) {
        Questionnaire questionnaire = closed.questionnaire();
        String body = closed.early()
                ? texts.get("state.closed.early")
                : texts.get("state.closed.body", "closedOn", figures.date(questionnaire.closes()));
        return CitizenTemplates.notice(notice("state.closed.title", body)
                .withElsewhere(elsewhere(questionnaire))
                .withReceipt(texts.get("state.closed.receipt")));
    }

    private List<NoticeView.Way> elsewhere(Questionnaire questionnaire) {
        List<NoticeView.Way> ways = new ArrayList<>();
        Organisation organisation = questionnaire.organisation();
        organisation
                .feedback()
                .map(Object::toString)
                .filter(address -> address.matches("https?://.+"))
                .ifPresent(address ->
                        ways.add(new NoticeView.Way(texts.get("state.closed.elsewhere.web"), address, address)));
        EmailAddress mail = questionnaire.service().contact().orElse(organisation.replyTo());
        ways.add(new NoticeView.Way(texts.get("state.closed.elsewhere.mail"), MailLink.to(mail), mail.value()));
        return ways;
    }

    public Page withdrawn() {
        return CitizenTemplates.notice(notice(
                        "state.withdrawn.title",
                        texts.get("state.withdrawn.body", "organisation", audience.organisation()))
                .withReceipt(texts.get("state.closed.receipt")));
    }

    public Page notYetOpen(Questionnaire questionnaire) {
        return CitizenTemplates.notice(notice(
                "state.notOpen.title",
                texts.get("state.notOpen.body", "opensOn", figures.date(questionnaire.opens()))));
    }

    public Page unknownLink() {
        return CitizenTemplates.notice(notice("state.unknownLink.title", texts.get("state.unknownLink.body"))
                .withLetter(texts.get("state.unknownLink.letter")));
    }

    public Page unavailable() {
        return said("state.unavailable");
    }

    public Page tooLarge() {
        return said("state.tooLarge");
    }

    public Page badForm() {
        return said("state.badForm");
    }

    private Page said(String state) {
        return CitizenTemplates.notice(notice(state + ".title", texts.get(state + ".body")));
    }

    private NoticeView notice(String title, String body) {
        return NoticeView.linked(audience, title, body);
    }
}
