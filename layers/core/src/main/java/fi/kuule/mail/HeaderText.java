package fi.kuule.mail;

import fi.kuule.language.Line;

/** A text that may stand in a mail's header: one line, which cannot begin another header. */
public record HeaderText(String value) {
    public HeaderText {
        if (value.isBlank() || !Line.isOne(value))
            throw new IllegalArgumentException("a header of a mail is one line without control characters");
    }

    @Override
    public String toString() {
        return "HeaderText[…]";
    }
}
