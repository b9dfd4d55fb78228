package fi.kuule.survey;

import fi.kuule.language.Line;
import fi.kuule.language.LocalText;
import java.util.Optional;

/**
 * What a list of mails shows of an invitation before it is opened, where the survey has words of its own for it.
 * {@value #SERVICE} in them is the service's name.
 *
 * @param subject one line of at most {@value #MAX_SUBJECT} characters, as much as fits a mail program's line
 * @param preheader one line of at most {@value #MAX_PREHEADER} characters, shown after the subject
 */
public record MailOpening(Optional<LocalText> subject, Optional<LocalText> preheader) {
    public static final int MAX_SUBJECT = 78;
    public static final int MAX_PREHEADER = 120;

    /** In whose place the service's name is put. */
    public static final String SERVICE = "{service}";

    /** Kuule's own words. */
    public static final MailOpening OWN = new MailOpening(Optional.empty(), Optional.empty());

    public MailOpening {
        subject.ifPresent(text -> requireFits("subject", text, MAX_SUBJECT));
        preheader.ifPresent(text -> requireFits("preheader", text, MAX_PREHEADER));
    }

    private static void requireFits(String what, LocalText text, int max) {
        boolean fits = text.texts().values().stream()
                .allMatch(words -> Line.isOne(words) && words.codePointCount(0, words.length()) <= max);
        if (!fits) throw new IllegalArgumentException("the " + what + " of a mail is one line of at most " + max);
    }
}
