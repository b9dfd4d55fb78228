package fi.kuule.mail;

import fi.kuule.language.Line;
import java.util.Optional;

/**
 * By what the organisation itself knows somebody, such as a customer number. Whoever prints letters has the postal address under the same
 * reference; Kuule has neither name nor postal address.
 */
public record Reference(String value) implements Recipient {
    public static final int MAX_LENGTH = 60;

    public Reference {
        value = value.strip();
        if (value.isEmpty() || value.codePointCount(0, value.length()) > MAX_LENGTH || !Line.isOne(value))
            throw new IllegalArgumentException("not a reference");
    }

    /** The reference, or empty when the text cannot be one. */
    public static Optional<Reference> parse(String text) {
        try {
            return Optional.of(new Reference(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Says nothing: a reference leads to a person, as an address does. */
    @Override
    public String toString() {
        return "Reference[…]";
    }
}
