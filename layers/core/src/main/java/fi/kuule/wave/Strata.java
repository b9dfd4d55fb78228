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

    /** The cell of somebody invited of whom not even the channel is told. */
    public static final String UNTOLD = EVERYBODY + SEPARATOR + OTHER;

    private static final int PARTS = 3;

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

    /** With by what the person was invited, as a fourth part where it was not a mail: {@code 65-|itakylat|fi|letter}. */
    public String combination(Channel channel) {
        return combination() + ending(channel);
    }

    private static String ending(Channel channel) {
        return switch (channel) {
            case EMAIL -> "";
            case LETTER -> SEPARATOR + channel.id();
        };
    }

    /** By what people of this combination were invited. */
    public static Channel channel(String combination) {
        return ending(combination).equals(ending(Channel.LETTER)) ? Channel.LETTER : Channel.EMAIL;
    }

    /** What a combination or cell says of the people themselves: its first three parts. */
    public static String people(String combination) {
        return combination.substring(
                0, combination.length() - ending(combination).length());
    }

    /** Whether a cell says by what its people were invited. */
    public static boolean tellsChannel(String cell) {
        return !ending(cell).equals(anyChannel());
    }

    /** What a combination or cell ends with after its first three parts, {@code ""} for mails. */
    static String ending(String combination) {
        int end = -1;
        for (int part = 0; part < PARTS; part++) {
            end = combination.indexOf(SEPARATOR, end + 1);
            if (end < 0) return "";
        }
        return combination.substring(end);
    }

    /** What a cell ends with that does not tell by what its people were invited. */
    static String anyChannel() {
        return SEPARATOR + OTHER;
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
