package fi.kuule.local.demo;

import fi.kuule.access.KeyPurpose;
import fi.kuule.local.demo.ContactBook.Row;
import fi.kuule.response.AnswerForm;
import fi.kuule.response.Answering;
import fi.kuule.response.Link;
import fi.kuule.wave.InvitationId;
import fi.kuule.wave.LinkToken;
import fi.kuule.wave.WaveId;
import java.time.Duration;
import java.time.Instant;

/** Residents answering: they open their link, think, and send. */
final class Answers {
    private static final Duration THINKING = Duration.ofSeconds(25);
    private final UseCases useCases;
    private final Draws draws;
    private final CommentWriter comments;

    Answers(UseCases useCases, Draws draws) {
        this.useCases = useCases;
        this.draws = draws;
        this.comments = new CommentWriter(draws);
    }

    InvitationId invitation(WaveId wave, Row row) {
        return token(wave, row).invitation();
    }

    private LinkToken token(WaveId wave, Row row) {
        return LinkToken.of(
                useCases.keys().key(KeyPurpose.LINK),
                wave,
                row.contact().address().orElseThrow(),
                row.contact().service());
    }

    /** Answers what was mailed at {@code mailed}, unless that would be after {@code until}. */
    void give(WaveId wave, Row row, Instant mailed, Instant until) {
        Instant at = Calendar.answered(draws, row.encounter(), mailed);
        if (!row.encounter().answered() || at.isAfter(until)) return;
        Link link = new Link.Personal(token(wave, row).value());
        String score = Integer.toString(row.encounter().score());
        String why = comments.write(row.encounter()).map(Comment::text).orElse("");
        Answering opened = useCases.responseCapture(at.minus(THINKING)).open(link, score);
        if (!(opened instanceof Answering.Asked asked)) throw unexpected("opening", row, opened);
        Answering sent =
                useCases.responseCapture(at).submit(link, new AnswerForm(score, why, asked.seal(), false, true));
        if (!(sent instanceof Answering.Thanked)) throw unexpected("answering", row, sent);
    }

    private static IllegalStateException unexpected(String act, Row row, Answering answering) {
        return new IllegalStateException(act + " in month " + row.encounter().month() + " for resident "
                + row.encounter().resident().number() + " gave "
                + answering.getClass().getSimpleName());
    }
}
