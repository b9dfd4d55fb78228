package fi.kuule.views;

import fi.kuule.response.Receipts;
import java.util.Map;

/** The pages on which a citizen sees an answer again and deletes it, for one reader. */
public final class ReceiptPages {
    private final Audience audience;
    private final Texts texts;

    public ReceiptPages(Audience audience) {
        this.audience = audience;
        this.texts = audience.texts();
    }

    public Page empty() {
        return receipt("", "", CitizenFrame.linked(audience, texts.get("receipt.lookup"), CitizenStyle.TEXT));
    }

    public Page unknown(String typed) {
        String title = texts.get("error.prefix") + " " + texts.get("receipt.unknown.title");
        return receipt(
                typed,
                texts.get("receipt.unknown"),
                CitizenFrame.repeated(audience, title, CitizenStyle.FAULTY_TEXT, Map.of("tunnus", typed)));
    }

    private Page receipt(String typed, String fault, CitizenFrame frame) {
        return CitizenTemplates.render("receipt", new ReceiptView(frame, typed, fault), frame);
    }

    public Page found(Receipts.Stored stored) {
        return stored(stored, "", "nayta");
    }

    public Page confirmRemoval(Receipts.Stored stored) {
        boolean personal = stored.response().wave().isPresent();
        return stored(
                stored, texts.get(personal ? "receipt.deleteConfirm" : "receipt.deleteConfirm.openLink"), "poista");
    }

    private Page stored(Receipts.Stored stored, String warning, String act) {
        String code = stored.receipt().code();
        CitizenFrame frame = CitizenFrame.repeated(
                audience,
                texts.get(warning.isEmpty() ? "receipt.yours" : "receipt.delete.title"),
                CitizenStyle.TEXT,
                Map.of("tunnus", code, "teko", act));
        return CitizenTemplates.render(
                "answer",
                new StoredAnswerView(
                        frame,
                        stored.service()
                                .map(service -> service.name().in(audience.language()))
                                .orElse(""),
                        audience.figures().date(stored.receipt().day()),
                        String.valueOf(stored.response().rating().value()),
                        stored.response().why().orElse(""),
                        code,
                        warning),
                frame);
    }

    public Page removed() {
        return CitizenTemplates.notice(
                NoticeView.alone(audience, "receipt.deleted.title", texts.get("receipt.deleted")));
    }
}
