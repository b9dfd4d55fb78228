package fi.kuule.views;

import fi.kuule.language.Language;
import java.util.List;

/**
 * Who reads a page and who speaks on it.
 *
 * @param offered the languages that the page can be had in
 * @param organisation its name; {@code ""} when it is not known
 */
public record Audience(Language language, List<Language> offered, String organisation) {
    public Audience {
        offered = List.copyOf(offered);
    }

    Texts texts() {
        return Texts.of("citizen", language);
    }

    Figures figures() {
        return new Figures(language);
    }
}
