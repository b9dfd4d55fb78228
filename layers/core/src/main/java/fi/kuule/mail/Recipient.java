package fi.kuule.mail;

/** Whom an invitation is for: by mail, or by a letter that somebody else prints and posts. Compared by value. */
public sealed interface Recipient permits EmailAddress, Reference {
    /** The address or reference as it is stored; personal, and as such never logged. */
    String value();
}
