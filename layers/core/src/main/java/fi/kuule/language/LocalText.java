package fi.kuule.language;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

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

    /** The text in this language alone: easy Finnish is Finnish, and its own words come first. */
    public Optional<String> justIn(Language language) {
        return Optional.ofNullable(texts.get(language)).or(() -> Optional.ofNullable(texts.get(language.plain())));
    }

    /** The text in this language, else in the first that it has: Finnish (so for easy Finnish, too), Swedish, English, easy Finnish. */
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
