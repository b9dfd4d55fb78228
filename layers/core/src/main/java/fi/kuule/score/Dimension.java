package fi.kuule.score;

import fi.kuule.response.Response;
import fi.kuule.wave.Cell;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** By what people are counted apart, one at a time and within their population. */
public enum Dimension {
    AGE(Cell::ageGroup),
    AREA(Cell::area),
    LANGUAGE(Cell::language),
    CHANNEL(Cell::channel),
    TOUCHPOINT(Cell::touchpoint);

    /** The value of those of whom the list says nothing, or too little is told. */
    public static final String UNTOLD = Cell.OTHER;

    @SuppressWarnings("ImmutableEnumChecker") // a method reference that holds nothing
    private final Function<Cell, String> part;

    Dimension(Function<Cell, String> part) {
        this.part = part;
    }

    /** The name in what is stored, such as {@code age}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What somebody invited is counted under. */
    static Map<Dimension, String> of(Cell cell) {
        return values(cell.channel().isEmpty() ? cell.by(Response.MAIL) : cell);
    }

    /** What an answer is counted under; its channel is the way by which it came. */
    static Map<Dimension, String> of(Response response) {
        return values(Cell.parse(response.cell()).by(response.channel()));
    }

    /** The same, but by what its giver was invited. */
    static Map<Dimension, String> ofInvited(Response response) {
        InvitedCell cell = InvitedCell.of(response);
        return values(Cell.parse(cell.people()).by(cell.invited()));
    }

    private static Map<Dimension, String> values(Cell cell) {
        return Arrays.stream(values()).collect(Collectors.toMap(Function.identity(), dimension -> dimension.in(cell)));
    }

    private String in(Cell cell) {
        String value = part.apply(cell);
        return value.isEmpty() ? UNTOLD : value;
    }
}
