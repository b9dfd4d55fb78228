package fi.kuule.views;

import fi.kuule.response.Answering;
import fi.kuule.response.LeavingForm;
import fi.kuule.response.Questionnaire;
import fi.kuule.wave.Channel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages on which somebody leaves a survey without answering, for one reader. */
public final class LeavingPages {
    private final Audience audience;
    private final Texts texts;

    public LeavingPages(Audience audience) {
        this.audience = audience;
        this.texts = audience.texts();
    }

    public Page toConfirm(Answering.LeavingToConfirm toConfirm) {
        String heading = texts.get("page.confirmHuman.title");
        CitizenFrame frame = CitizenFrame.filled(audience, heading, CitizenStyle.TEXT);
        String choice = texts.get(WayOutField.key("leave", toConfirm.form().way()));
        return form(new FormView(
                frame,
                heading,
                texts.get("leave.confirm.body", "choice", choice),
                fields(toConfirm.form(), toConfirm.seal()),
                "",
                texts.get("leave.confirm.button")));
    }

    public Page left(Answering.Left left) {
        LeavingForm form = left.form();
        CitizenFrame frame =
                CitizenFrame.repeated(audience, texts.get("left.title"), CitizenStyle.TEXT, fields(form, form.seal()));
        String closes = audience.figures().date(left.questionnaire().closes());
        LeftView view = new LeftView(
                frame,
                texts.get(WayOutField.key("left", form.way())),
                next(left.questionnaire()),
                texts.get("left.undo", "closesOn", closes));
        return CitizenTemplates.render("left", view, frame);
    }

    private List<String> next(Questionnaire questionnaire) {
        List<String> next = new ArrayList<>(List.of(texts.get("left.next"), texts.get("left.counted")));
        if (questionnaire
                .invitation()
                .filter(one -> one.channel() == Channel.EMAIL)
                .isPresent()) next.add(texts.get("page.footer.stop"));
        return next;
    }

    /** Nothing was stored, through no fault of the citizen: the page can send it again. */
    public Page notSaved(LeavingForm form) {
        String heading = texts.get("leave.notSaved.title");
        return form(new FormView(
                CitizenFrame.alone(audience, heading, CitizenStyle.TEXT),
                heading,
                texts.get("unsubscribe.failed"),
                fields(form, form.seal()),
                "",
                texts.get("state.notSaved.button")));
    }

    private static Page form(FormView view) {
        return CitizenTemplates.render("confirm", view, view.frame());
    }

    private static Map<String, String> fields(LeavingForm form, String seal) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(WayOutField.NAME, WayOutField.value(form.way()));
        fields.put("sivu", seal);
        return fields;
    }
}
