package fi.kuule.views;

/** The page on which the code of a letter is typed, for one reader. */
public final class CodePages {
    private final Audience audience;
    private final boolean chosen;
    private final Texts texts;

    /** @param chosen whether the reader has chosen the language; else the questionnaire comes in that of the letter */
    public CodePages(Audience audience, boolean chosen) {
        this.audience = audience;
        this.chosen = chosen;
        this.texts = audience.texts();
    }

    public Page empty() {
        return code("", "", texts.get("code.lookup"), CitizenStyle.TEXT);
    }

    /** @param typed what was typed, and leads to no letter */
    public Page unknown(String typed) {
        String title = texts.get("error.prefix") + " " + texts.get("code.unknown.title");
        return code(typed, texts.get("code.unknown"), title, CitizenStyle.FAULTY_TEXT);
    }

    private Page code(String typed, String fault, String title, CitizenStyle style) {
        CitizenFrame frame = CitizenFrame.linked(audience, title, style);
        return CitizenTemplates.render("code", new CodeView(frame, chosen, typed, fault), frame);
    }
}
