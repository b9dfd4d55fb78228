package fi.kuule.views;

/** The pages on which somebody stops the mails, for one reader. */
public final class UnsubscribePages {
    private final Audience audience;
    private final Texts texts;

    public UnsubscribePages(Audience audience) {
        this.audience = audience;
        this.texts = audience.texts();
    }

    public Page ask() {
        return CitizenTemplates.notice(NoticeView.linked(
                        audience,
                        "unsubscribe.title",
                        texts.get("unsubscribe.all", "organisation", audience.organisation()))
                .withAction("lopeta", texts.get("unsubscribe.button")));
    }

    public Page done() {
        return CitizenTemplates.notice(NoticeView.alone(
                        audience,
                        "unsubscribe.done.title",
                        texts.get("unsubscribe.done.all", "organisation", audience.organisation()))
                .withAction("peru", texts.get("unsubscribe.undo")));
    }

    public Page undone() {
        return CitizenTemplates.notice(
                NoticeView.alone(audience, "unsubscribe.undone.title", texts.get("unsubscribe.undone")));
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
