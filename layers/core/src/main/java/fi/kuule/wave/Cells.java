package fi.kuule.wave;

import fi.kuule.organisation.Stratum;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The published cells of a wave's service: which of them a combination became when the wave started. What is kept grows with the cells and
 * not with the combinations, of which there may be as many as people.
 *
 * @param published what a combination is with more and more of it left out → its cell: the first that is found, from the finest on
 */
public record Cells(Map<String, String> published) {
    /** Of a wave that has not started. */
    public static final Cells NONE = new Cells(Map.of());

    public Cells {
        published = Map.copyOf(published);
    }

    /** The cell of a combination ({@link Contact#combination()}); nothing is told where there is none. */
    public Cell of(String combination) {
        return Stream.concat(Stream.of(combination), coarser(Cell.parse(combination)))
                .flatMap(text -> Optional.ofNullable(published.get(text)).stream())
                .findFirst()
                .map(Cell::parse)
                .orElse(Cell.UNTOLD);
    }

    /**
     * Whatever the service wants to be told first: of the ways to merge, only its own are there. Where all of a population have the channel
     * or the touchpoint in common, merged cells keep it, and else none does: of two ways to write a level, at most one is there.
     */
    private static Stream<String> coarser(Cell whole) {
        Stream<Cell> levels = Stream.of(
                        whole,
                        whole.without(Stratum.LANGUAGE),
                        whole.without(Stratum.AREA),
                        whole.only(Stratum.AGE),
                        whole.only(Stratum.AREA),
                        whole.only(Stratum.LANGUAGE),
                        whole.anybody())
                .flatMap(people -> Stream.of(people, people.at(Cell.OTHER)));
        return Stream.concat(
                        Stream.of(whole.by(Cell.OTHER)), levels.flatMap(cell -> Stream.of(cell, cell.by(Cell.OTHER))))
                .map(Cell::text);
    }

    /** The same with cells that became others. */
    public Cells changed(UnaryOperator<Cell> change) {
        return new Cells(published.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> change.apply(Cell.parse(entry.getValue())).text())));
    }

    /** Every cell once. */
    public List<Cell> all() {
        return published.values().stream().distinct().sorted().map(Cell::parse).toList();
    }
}
