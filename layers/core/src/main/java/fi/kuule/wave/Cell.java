package fi.kuule.wave;

import fi.kuule.organisation.Stratum;
import java.util.ArrayList;
import java.util.List;

/**
 * What is told of somebody, in six parts: all of it in the combination that the contact list gives, some of it left out ({@link #OTHER}) in
 * the published cell that this becomes. Written with {@code |} between the parts; of the last three, those that say nothing at the end are
 * left out: {@code 16-29|itakylat|fi}, {@code 65-|itakylat|fi|letter}, {@code 65-|itakylat|fi||tiski|kesäasukkaat}.
 *
 * @param ageGroup {@code ""} where the list says nothing, as in the parts after it
 * @param channel by what the person was invited: {@code letter}, {@code ""} for a mail
 */
public record Cell(
        String ageGroup, String area, String language, String channel, String touchpoint, Population population) {
    /** What stands for "not told" where groups were merged. */
    public static final String OTHER = Strata.OTHER;

    /** Somebody of the service's own people of whom nothing else is known: open links, imports. */
    public static final Cell EVERYBODY = new Cell(OTHER, OTHER, OTHER, "", "", Population.OWN);

    /** Somebody invited of whom nothing is told. */
    public static final Cell UNTOLD = new Cell(OTHER, OTHER, OTHER, OTHER, OTHER, Population.UNTOLD);

    private static final String SEPARATOR = "|";
    private static final int FEWEST_PARTS = 3;
    private static final int MOST_PARTS = 6;

    /** {@link IllegalArgumentException} when it has not three to six parts. */
    public static Cell parse(String text) {
        String[] parts = text.split("\\|", -1);
        if (parts.length < FEWEST_PARTS || parts.length > MOST_PARTS)
            throw new IllegalArgumentException("a cell has 3 to 6 parts, not " + parts.length);
        return new Cell(parts[0], parts[1], parts[2], part(parts, 3), part(parts, 4), new Population(part(parts, 5)));
    }

    private static String part(String[] parts, int place) {
        return place < parts.length ? parts[place] : "";
    }

    /** As it is stored. */
    public String text() {
        List<String> parts = new ArrayList<>(List.of(ageGroup, area, language, channel, touchpoint, population.name()));
        while (parts.size() > FEWEST_PARTS && parts.getLast().isEmpty()) parts.removeLast();
        return String.join(SEPARATOR, parts);
    }

    /** What it says of the people themselves, and nothing of by what they were invited. */
    public Cell people() {
        return by("");
    }

    /** Whether it says by what its people were invited. */
    public boolean tellsChannel() {
        return !channel.equals(OTHER);
    }

    /** The same, invited by something else, or {@link #OTHER}. */
    public Cell by(String how) {
        return new Cell(ageGroup, area, language, how, touchpoint, population);
    }

    /** The same at a place of the service, or {@link #OTHER}. */
    public Cell at(String place) {
        return new Cell(ageGroup, area, language, channel, place, population);
    }

    /** To which group of this kind its people belong. */
    public String of(Stratum stratum) {
        return switch (stratum) {
            case AGE -> ageGroup;
            case AREA -> area;
            case LANGUAGE -> language;
        };
    }

    /** The same with another group of this kind, or {@link #OTHER}. */
    public Cell with(Stratum stratum, String group) {
        return switch (stratum) {
            case AGE -> new Cell(group, area, language, channel, touchpoint, population);
            case AREA -> new Cell(ageGroup, group, language, channel, touchpoint, population);
            case LANGUAGE -> new Cell(ageGroup, area, group, channel, touchpoint, population);
        };
    }

    Cell without(Stratum stratum) {
        return with(stratum, OTHER);
    }

    /** Of the people themselves nothing but this. */
    Cell only(Stratum stratum) {
        return anybody().with(stratum, of(stratum));
    }

    /** Nothing but the population, the channel and the touchpoint. */
    Cell anybody() {
        return new Cell(OTHER, OTHER, OTHER, channel, touchpoint, population);
    }
}
