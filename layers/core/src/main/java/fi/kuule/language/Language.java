package fi.kuule.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language in which Kuule writes to people. */
public enum Language {
    FI("fi"),
    SV("sv"),
    EN("en"),
    /** Easy Finnish, for those to whom ordinary Finnish is too hard. Citizens are written to in it; staff are not. */
    FI_SELKO("fi-selko");

    /** The languages that staff read: in them are the reports, the notices and the files. */
    public static final List<Language> OF_STAFF = List.of(FI, SV, EN);

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** How Kuule names it in addresses, documents and tables: {@code fi}, {@code sv}, {@code en} or {@code fi-selko}. */
    public String tag() {
        return tag;
    }

    /** What a page says it is written in, for those who read it aloud: easy Finnish is Finnish. */
    public String code() {
        return plain().tag;
    }

    /** The ordinary form of the language: Finnish for easy Finnish. */
    public Language plain() {
        return this == FI_SELKO ? FI : this;
    }

    public Locale locale() {
        return Locale.forLanguageTag(this == EN ? "en-GB" : code() + "-FI");
    }

    /** The language of a tag such as {@code sv}, {@code sv-FI} or {@code fi-selko}; empty when Kuule does not write it. */
    public static Optional<Language> of(String tag) {
        String wanted = tag.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        return tagged(wanted).or(() -> tagged(wanted.split("-", 2)[0]));
    }

    private static Optional<Language> tagged(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }
}
