package fi.kuule.local.demo;

import fi.kuule.local.demo.ContactBook.Row;
import fi.kuule.response.AnswerEntry.Way;
import fi.kuule.wave.Channel;
import java.util.Optional;

/** How somebody answers a letter: by its code, typed or scanned; on its paper form; or by calling. */
final class LetterAnswer {
    private static final double ON_PAPER = .30;
    private static final double BY_PHONE = .15;
    private static final double SCANNED = .40;

    private LetterAnswer() {}

    /** By what an official took the answer down; empty for those who wrote it themselves, and for all mails. */
    static Optional<Way> helped(Draws draws, Row row) {
        if (row.contact().channel() == Channel.EMAIL) return Optional.empty();
        double draw = draws.uniform(18, row.encounter().key());
        if (draw < ON_PAPER) return Optional.of(Way.PAPER);
        return draw < ON_PAPER + BY_PHONE ? Optional.of(Way.PHONE) : Optional.empty();
    }

    static boolean scanned(Draws draws, Row row) {
        return row.contact().channel() == Channel.LETTER
                && draws.uniform(18, row.encounter().key(), 1) < SCANNED;
    }
}
