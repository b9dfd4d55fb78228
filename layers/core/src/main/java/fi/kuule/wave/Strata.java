package fi.kuule.wave;

import fi.kuule.language.Language;

/**
 * The groups that a person belongs to, as the contact list says; {@code ""} where it says nothing.
 *
 * @param ageGroup such as {@code 16-29}
 * @param area such as {@code itakylat}
 */
public record Strata(String ageGroup, String area, Language language) {
    /** What stands for "other" where groups were merged. */
    public static final String OTHER = "*";

    /** The cell of everybody of whom nothing is told. */
    public static final String EVERYBODY = cell(OTHER, OTHER, OTHER);

    private static final String SEPARATOR = "|";

    public Strata {
        requirePlain(ageGroup);
        requirePlain(area);
    }

    private static void requirePlain(String value) {
        if (value.contains(SEPARATOR) || value.equals(OTHER))
            throw new IllegalArgumentException("a group's name has no | and is not *");
    }

    /** The combination as it is stored: {@code 16-29|itakylat|fi}. */
    public String combination() {
        return cell(ageGroup, area, language.tag());
    }

    /** A cell of three parts, any of which may be {@link #OTHER}. */
    public static String cell(String ageGroup, String area, String language) {
        return ageGroup + SEPARATOR + area + SEPARATOR + language;
    }

    /** The cell of a combination when its language is not told. */
    static String anyLanguage(String combination) {
        return combination.substring(0, combination.lastIndexOf(SEPARATOR) + 1) + OTHER;
    }

    /** The cell of a combination when neither language nor area is told. */
    static String anyArea(String combination) {
        return cell(combination.substring(0, combination.indexOf(SEPARATOR)), OTHER, OTHER);
    }
}
