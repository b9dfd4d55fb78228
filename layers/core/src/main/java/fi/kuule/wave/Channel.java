package fi.kuule.wave;

import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.Recipient;
import fi.kuule.mail.Reference;
import java.util.Locale;

/** By what somebody is invited. */
public enum Channel {
    EMAIL,
    LETTER;

    static Channel of(Recipient recipient) {
        return switch (recipient) {
            case EmailAddress address -> EMAIL;
            case Reference reference -> LETTER;
        };
    }

    /** The name outside: {@code email}, {@code letter}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
