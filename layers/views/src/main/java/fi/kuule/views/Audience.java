package fi.kuule.views;

import fi.kuule.language.Language;
import java.util.List;

/**
 * Who reads a page and who speaks on it.
 *
 * @param offered the languages that the page can be had in
 * @param organisation its name; {@code ""} when it is not known
 * @param here the address of the page up to its language: {@code ?} unless more than the language must come back to it
 */
public record Audience(Language language, List<Language> offered, String organisation, String here) {
    public Audience {
        offered = List.copyOf(offered);
    }

    public Audience(Language language, List<Language> offered, String organisation) {
        this(language, offered, organisation, "?");
    }

    Texts texts() {
        return Texts.of("citizen", language);
    }

    Figures figures() {
        return new Figures(language);
    }
}
