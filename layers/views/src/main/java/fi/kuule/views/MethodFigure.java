package fi.kuule.views;

import java.util.List;
import java.util.Optional;

/**
 * One figure, explained.
 *
 * @param id of its place on the page
 * @param says what it tells
 */
public record MethodFigure(String id, String heading, String says, List<Fact> facts, Optional<MethodTable> table) {
    public MethodFigure {
        facts = List.copyOf(facts);
    }

    /** @param label such as formula, example, source */
    public record Fact(String label, List<String> lines) {
        public Fact {
            lines = List.copyOf(lines);
        }
    }
}
