package fi.kuule.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language in which Kuule writes to people. */
public enum Language {
    FI("fi"),
    SV("sv"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag: {@code fi}, {@code sv} or {@code en}. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(this == EN ? "en-GB" : tag + "-FI");
    }

    /** The language of a tag such as {@code sv} or {@code sv-FI}; empty when Kuule does not write it. */
    public static Optional<Language> of(String tag) {
        String primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(primary))
                .findFirst();
    }
}
