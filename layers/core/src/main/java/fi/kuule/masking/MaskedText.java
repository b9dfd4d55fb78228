package fi.kuule.masking;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A text of which parts are hidden; what stood there is not in it. */
public record MaskedText(List<Part> parts) {
    public MaskedText {
        parts = List.copyOf(parts);
    }

    /** A piece of the text. */
    public sealed interface Part {
        /** As it was written. */
        record Plain(String text) implements Part {}

        record Hidden(Kind kind) implements Part {}
    }

    /** The text with the hidden parts in the reader's words. */
    public String text(Function<Kind, String> words) {
        return parts.stream().map(part -> text(part, words)).collect(Collectors.joining());
    }

    private static String text(Part part, Function<Kind, String> words) {
        return switch (part) {
            case Part.Plain plain -> plain.text();
            case Part.Hidden hidden -> words.apply(hidden.kind());
        };
    }

    /** How many places of each kind are hidden. */
    public Map<Kind, Integer> hidden() {
        Map<Kind, Integer> counts = new TreeMap<>();
        for (Part part : parts) if (part instanceof Part.Hidden hidden) counts.merge(hidden.kind(), 1, Integer::sum);
        return counts;
    }

    /** Somebody's words are not printed by chance. */
    @Override
    public String toString() {
        return "MaskedText[…, hidden " + hidden() + "]";
    }
}
