package fi.kuule.archive;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What an archive consists of, in the order in which it stands there. What makes a stack alive comes last: services, waves and at the very
 * end the organisation, without which no link opens and no mail goes. So half an archive makes an empty house and not a crooked one.
 */
public enum Part {
    KEYS,
    ADDRESSES,
    INVITATIONS,
    RESPONSES,
    REPORTS,
    TALLIES,
    REGISTER,
    ORGANISATION;

    /** Where an archive begins. */
    public static final Part FIRST = KEYS;

    /** How it is written: {@code keys}, {@code addresses}, … */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Part> of(String id) {
        return Arrays.stream(values()).filter(part -> part.id().equals(id)).findFirst();
    }

    /** The part after this one; empty after the last. */
    public Optional<Part> next() {
        return Arrays.stream(values()).dropWhile(part -> part != this).skip(1).findFirst();
    }
}
