package fi.kuule.wave;

import fi.kuule.language.Language;

/**
 * The groups that a person belongs to, as the contact list says; {@code ""} where it says nothing.
 *
 * @param ageGroup such as {@code 16-29}
 * @param area such as {@code itakylat}
 * @param population of whom nothing is added to the others
 */
public record Strata(String ageGroup, String area, Language language, Population population) {
    /** What stands for "other" where groups were merged. */
    public static final String OTHER = "*";

    /** The cell of everybody of whom nothing is told. */
    public static final String EVERYBODY = OTHER + "|" + OTHER + "|" + OTHER;

    public Strata {
        requirePlain(ageGroup);
        requirePlain(area);
        requirePlain(population.name());
    }

    /** Of the service's own people. */
    public Strata(String ageGroup, String area, Language language) {
        this(ageGroup, area, language, Population.OWN);
    }

    private static void requirePlain(String value) {
        if (value.contains("|") || value.equals(OTHER))
            throw new IllegalArgumentException("a group's name has no | and is not *");
    }

    /** By what people of this combination were invited. */
    public static Channel channel(String combination) {
        return Cell.parse(combination).channel().equals(Channel.LETTER.id()) ? Channel.LETTER : Channel.EMAIL;
    }
}
