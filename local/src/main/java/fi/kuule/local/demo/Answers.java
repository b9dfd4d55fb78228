package fi.kuule.local.demo;

import fi.kuule.access.HmacKey;
import fi.kuule.access.KeyPurpose;
import fi.kuule.local.demo.ContactBook.Row;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.Reference;
import fi.kuule.organisation.ServiceId;
import fi.kuule.response.AnswerEntry.Entry;
import fi.kuule.response.AnswerEntry.Way;
import fi.kuule.response.AnswerForm;
import fi.kuule.response.Answering;
import fi.kuule.response.Link;
import fi.kuule.wave.Channel;
import fi.kuule.wave.InvitationId;
import fi.kuule.wave.LetterCode;
import fi.kuule.wave.LinkToken;
import fi.kuule.wave.WaveId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Residents answering: they open their link, think, and send. */
final class Answers {
    private static final Duration THINKING = Duration.ofSeconds(25);
    private static final Duration POST = Duration.ofDays(2);
    private final UseCases useCases;
    private final Draws draws;
    private final CommentWriter comments;

    Answers(UseCases useCases, Draws draws) {
        this.useCases = useCases;
        this.draws = draws;
        this.comments = new CommentWriter(draws);
    }

    /** Of somebody who is asked by mail. */
    InvitationId invitation(WaveId wave, Row row) {
        return LinkToken.parse(token(wave, row)).orElseThrow().invitation();
    }

    private String token(WaveId wave, Row row) {
        HmacKey key = useCases.keys().key(KeyPurpose.LINK);
        ServiceId service = row.contact().service();
        return switch (row.contact().recipient()) {
            case EmailAddress address ->
                LinkToken.of(key, wave, address, service).value();
            case Reference reference ->
                LetterCode.of(key, wave, reference, service).value();
        };
    }

    /** Answers what was mailed or posted at {@code sent}, unless that would be after {@code until}. */
    void give(WaveId wave, Row row, Instant sent, Instant until) {
        Duration post = row.contact().channel() == Channel.LETTER ? POST : Duration.ZERO;
        Instant at = Calendar.answered(draws, row.encounter(), sent.plus(post));
        if (!row.encounter().answered() || at.isAfter(until)) return;
        Optional<Way> helped = LetterAnswer.helped(draws, row);
        if (helped.isPresent()) enter(wave, row, helped.get(), at);
        else press(new Link.Personal(token(wave, row), LetterAnswer.scanned(draws, row)), row, at);
    }

    private void press(Link link, Row row, Instant at) {
        Answering opened = useCases.responseCapture(at.minus(THINKING)).open(link, score(row));
        if (!(opened instanceof Answering.Asked asked))
            throw unexpected("opening", row, opened.getClass().getSimpleName());
        Answering sent = useCases.responseCapture(at)
                .submit(link, new AnswerForm(score(row), why(row), asked.seal(), false, true));
        if (!(sent instanceof Answering.Thanked))
            throw unexpected("answering", row, sent.getClass().getSimpleName());
    }

    private void enter(WaveId wave, Row row, Way way, Instant at) {
        Entry entry = useCases.answerEntry(at)
                .enter(wave, token(wave, row), way, row.encounter().score(), why(row));
        if (!(entry instanceof Entry.Stored))
            throw unexpected("entering", row, entry.getClass().getSimpleName());
    }

    private static String score(Row row) {
        return Integer.toString(row.encounter().score());
    }

    private String why(Row row) {
        return comments.write(row.encounter()).map(Comment::text).orElse("");
    }

    private static IllegalStateException unexpected(String act, Row row, String outcome) {
        return new IllegalStateException(act + " in month " + row.encounter().month() + " for resident "
                + row.encounter().resident().number() + " gave " + outcome);
    }
}
