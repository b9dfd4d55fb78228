package fi.kuule.views;

import fi.kuule.language.Language;
import java.util.List;

/**
 * What every page of reports has around its content.
 *
 * @param languages to choose from; none when there is nothing to choose
 */
public record ReportFrame(Language language, List<Language> languages, String organisation, String title) {
    public String tag() {
        return language.tag();
    }

    public String text(String key) {
        return Texts.of("report", language).get(key);
    }

    public String fullTitle() {
        return organisation.isEmpty() ? title : title + " – " + organisation;
    }

    public String css() {
        return ReportStyle.CSS;
    }

    public boolean isCurrent(Language other) {
        return other == language;
    }

    /** A language by its own name. */
    public static String name(Language language) {
        return switch (language) {
            case FI, FI_SELKO -> "Suomi";
            case SV -> "Svenska";
            case EN -> "English";
        };
    }

    /** The address of another page of ours in the reader's language. */
    public String ours(String path) {
        return path + "?kieli=" + tag();
    }

    /** The address of this page in a language, relative to itself. */
    public static String in(Language language) {
        return "?kieli=" + language.tag();
    }
}
