package fi.kuule.views;

import fi.kuule.language.Language;
import fi.kuule.response.AnswerForm;
import fi.kuule.response.Fault;
import fi.kuule.response.Questionnaire;
import fi.kuule.survey.Privacy;
import fi.kuule.survey.Question;
import fi.kuule.views.QuestionnaireView.FaultView;
import fi.kuule.wave.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words a questionnaire for one reader. */
final class QuestionnairePages {
    private final Audience audience;
    private final Texts texts;
    private final Figures figures;

    QuestionnairePages(Audience audience) {
        this.audience = audience;
        this.texts = audience.texts();
        this.figures = audience.figures();
    }

    QuestionnaireView view(Questionnaire questionnaire, AnswerForm form, String seal, List<Fault> faults) {
        String title = texts.get(
                "page.title", "service", questionnaire.service().name().in(audience.language()));
        Optional<String> object = object(questionnaire);
        return new QuestionnaireView(
                CitizenFrame.filled(
                        audience,
                        faults.isEmpty() ? title : texts.get("error.prefix") + " " + title,
                        faults.isEmpty() ? CitizenStyle.QUESTIONNAIRE : CitizenStyle.FAULTY),
                texts.get(privacy(questionnaire), "organisation", audience.organisation()),
                object.isPresent() ? "" : questionnaire.service().name().in(audience.language()),
                object.map(name -> texts.get("question.recommend.object", "object", name))
                        .orElseGet(() -> texts.get("question.recommend")),
                form.rating().strip(),
                tapped(form, faults),
                form.why(),
                Question.MAX_TEXT,
                seal,
                faults.stream().map(this::fault).toList(),
                texts.plural("error.summary", faults.size(), slotOfCount(faults.size())),
                first(faults, true),
                first(faults, false),
                questionnaire.invitation().isPresent() ? WayOutField.buttons(texts) : Map.of(),
                footer(questionnaire),
                questionnaire.service().contact().map(MailLink::to).orElse(""));
    }

    /** The name as the sentence needs it; only when it was given in the reader's own language. */
    private Optional<String> object(Questionnaire questionnaire) {
        Language language = audience.language();
        return questionnaire.service().object().flatMap(object -> object.justIn(language));
    }

    private static String privacy(Questionnaire questionnaire) {
        if (questionnaire.invitation().isEmpty()) return "privacy.short.openLink";
        return questionnaire.survey().privacy() == Privacy.CONFIDENTIAL
                ? "privacy.short.confidential"
                : "privacy.short.anonymous";
    }

    /** A form that has no seal yet and has a number comes from the mail. */
    private String tapped(AnswerForm form, List<Fault> faults) {
        return form.seal().isEmpty() && !form.rating().isEmpty() && faults.isEmpty()
                ? texts.get("page.preselected", "scoreText", form.rating())
                : "";
    }

    private String[] slotOfCount(int faults) {
        return faults == 1 ? new String[0] : new String[] {"countText", figures.count(faults)};
    }

    private FaultView fault(Fault fault) {
        return new FaultView(
                switch (fault) {
                    case Fault.ScoreMissing missing -> "arvio0";
                    case Fault.ScoreOutOfRange outside -> "arvio0";
                    case Fault.TextTooLong tooLong -> "miksi";
                    case Fault.TextCharacters characters -> "miksi";
                    case Fault.PageTooOld old -> "laheta";
                },
                text(fault));
    }

    private String text(Fault fault) {
        return switch (fault) {
            case Fault.ScoreMissing missing -> texts.get("error.scoreMissing", "minText", "0", "maxText", "10");
            case Fault.ScoreOutOfRange outside -> texts.get("error.scoreRange", "minText", "0", "maxText", "10");
            case Fault.TextTooLong tooLong -> tooLong(tooLong);
            case Fault.TextCharacters characters -> texts.get("error.characters");
            case Fault.PageTooOld old -> texts.get("error.pageTooOld");
        };
    }

    private String tooLong(Fault.TextTooLong fault) {
        String max = figures.count(fault.max());
        return fault.over() == 1
                ? texts.get("error.textTooLong.one", "maxText", max)
                : texts.get("error.textTooLong.other", "maxText", max, "overText", figures.count(fault.over()));
    }

    private String first(List<Fault> faults, boolean aboutRating) {
        return faults.stream()
                .filter(fault -> !(fault instanceof Fault.PageTooOld))
                .filter(fault ->
                        aboutRating == (fault instanceof Fault.ScoreMissing || fault instanceof Fault.ScoreOutOfRange))
                .findFirst()
                .map(this::text)
                .orElse("");
    }

    private List<String> footer(Questionnaire questionnaire) {
        List<String> footer = new ArrayList<>();
        footer.add(texts.get("page.footer.open", "closesOn", figures.date(questionnaire.closes())));
        footer.add(texts.get("page.notForUrgent"));
        boolean mailed = questionnaire
                .invitation()
                .filter(invitation -> invitation.channel() == Channel.EMAIL)
                .isPresent();
        if (mailed) footer.add(texts.get("page.footer.stop"));
        return footer;
    }
}
