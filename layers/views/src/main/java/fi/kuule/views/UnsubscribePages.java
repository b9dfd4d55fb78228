package fi.kuule.views;

import fi.kuule.mail.StopScope;

/** The pages on which somebody stops the mails, for one reader. */
public final class UnsubscribePages {
    /** What the buttons send as {@code teko}. */
    public static final String STOP = "lopeta";

    public static final String STOP_THIS = "lopeta-kysely";
    public static final String UNDO = "peru";
    public static final String UNDO_THIS = "peru-kysely";

    private final Audience audience;
    private final Texts texts;

    public UnsubscribePages(Audience audience) {
        this.audience = audience;
        this.texts = audience.texts();
    }

    /** @param about what the mail with the link was about */
    public Page ask(StopScope about) {
        return CitizenTemplates.notice(
                switch (about) {
                    case StopScope.OneSurvey one ->
                        NoticeView.linked(audience, "unsubscribe.title", texts.get("unsubscribe.body"))
                                .withAction(STOP_THIS, texts.get("unsubscribe.thisSurvey"))
                                .withAction(STOP, ofOrganisation("unsubscribe.all"));
                    case StopScope.Everything everything ->
                        NoticeView.linked(audience, "unsubscribe.title", ofOrganisation("unsubscribe.all"))
                                .withAction(STOP, texts.get("unsubscribe.button"));
                    case StopScope.Reports reports ->
                        NoticeView.linked(audience, "unsubscribe.reports.title", ofOrganisation("unsubscribe.reports"))
                                .withAction(STOP, texts.get("unsubscribe.reports.button"));
                });
    }

    /** @param stopped what has been stopped */
    public Page done(StopScope stopped) {
        return CitizenTemplates.notice(
                switch (stopped) {
                    case StopScope.OneSurvey one ->
                        NoticeView.alone(audience, "unsubscribe.done.title", texts.get("unsubscribe.done.thisSurvey"))
                                .withAction(UNDO_THIS, texts.get("unsubscribe.undo"));
                    case StopScope.Everything everything ->
                        NoticeView.alone(audience, "unsubscribe.done.title", ofOrganisation("unsubscribe.done.all"))
                                .withAction(UNDO, texts.get("unsubscribe.undo"));
                    case StopScope.Reports reports ->
                        NoticeView.alone(
                                        audience,
                                        "unsubscribe.reports.done.title",
                                        ofOrganisation("unsubscribe.reports.done"))
                                .withAction(UNDO, texts.get("unsubscribe.reports.undo"));
                });
    }

    /** @param lifted what is not stopped any more */
    public Page undone(StopScope lifted) {
        return CitizenTemplates.notice(
                switch (lifted) {
                    case StopScope.OneSurvey one -> undone("unsubscribe.undone");
                    case StopScope.Everything everything -> undone("unsubscribe.undone");
                    case StopScope.Reports reports -> undone("unsubscribe.reports.undone");
                });
    }

    private NoticeView undone(String key) {
        return NoticeView.alone(audience, key + ".title", texts.get(key));
    }

    private String ofOrganisation(String key) {
        return texts.get(key, "organisation", audience.organisation());
    }

    /** @param contact how to reach the organisation, as people read it */
    public Page unknown(String contact) {
        return CitizenTemplates.notice(NoticeView.linked(
                audience, "unsubscribe.unknown.title", texts.get("unsubscribe.unknown", "contact", contact)));
    }

    public Page failed() {
        return CitizenTemplates.notice(
                NoticeView.linked(audience, "unsubscribe.failed.title", texts.get("unsubscribe.failed")));
    }
}
