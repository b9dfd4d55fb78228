package fi.kuule.access;

import java.util.Locale;

/** What a secret key is for; each purpose has its own key, so that a function can be given one and not another. */
public enum KeyPurpose {
    /** Derives the personal survey links. */
    LINK,
    /** Turns an address into the name under which stops and quiet periods are kept. */
    ADDRESS,
    /** Signs what a page carries in hidden fields, and the unsubscribe links. */
    PAGE,
    /** Derives the read-only links of report mails. */
    REPORT;

    /** The name in the Keys table: {@code link}, {@code address}, … */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
