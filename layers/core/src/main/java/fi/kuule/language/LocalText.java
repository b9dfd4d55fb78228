package fi.kuule.language;

import java.util.EnumMap;
import java.util.Map;

/** A text in one or more languages, as its author wrote it; never empty. */
public record LocalText(Map<Language, String> texts) {
    public LocalText {
        if (texts.isEmpty()) throw new IllegalArgumentException("a text needs at least one language");
        texts.forEach((language, text) -> {
            if (text.isBlank()) throw new IllegalArgumentException("the text is empty in " + language.tag());
        });
        texts = Map.copyOf(new EnumMap<>(texts));
    }

    /** The same text in every language: a name that is not translated. */
    public static LocalText same(String text) {
        return new LocalText(Map.of(Language.FI, text));
    }

    /** The text in this language, else in the first language it has (Finnish, Swedish, English). */
    public String in(Language language) {
        String text = texts.get(language);
        if (text != null) return text;
        for (Language other : Language.values()) {
            String found = texts.get(other);
            if (found != null) return found;
        }
        throw new AssertionError("a text has at least one language");
    }
}
