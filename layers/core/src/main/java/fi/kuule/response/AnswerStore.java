package fi.kuule.response;

import fi.kuule.survey.Privacy;
import fi.kuule.wave.Cell;
import fi.kuule.wave.CellMaps;
import fi.kuule.wave.Invitation;
import fi.kuule.wave.InvitationId;
import java.time.LocalDate;
import java.util.Optional;

/** Stores answers, each once: the same form sent again finds what it stored. */
public final class AnswerStore {
    /** A page lives a day, so a form may come again on the day after or, by a night's length, the one after that. */
    private static final int MOST_DAYS_BACK = 2;

    private final Responses responses;
    private final CellMaps cellMaps;

    public AnswerStore(Responses responses, CellMaps cellMaps) {
        this.responses = responses;
        this.cellMaps = cellMaps;
    }

    /**
     * The receipt under which this very answer is stored; empty when another answer was stored before.
     *
     * @param madeOn the day of the page that the answer came from
     */
    Optional<Receipt> store(
            Questionnaire questionnaire, Answer answer, ReceiptSecret secret, LocalDate madeOn, LocalDate today) {
        Receipt receipt = new Receipt(questionnaire.service().number(), today, secret);
        if (questionnaire.invitation().isEmpty()) {
            Optional<Receipt> earlier = stored(receipt, answer, madeOn, today.minusDays(1));
            if (earlier.isPresent()) return earlier;
        }
        return add(response(questionnaire, answer, receipt), questionnaire)
                ? Optional.of(receipt)
                : stored(receipt, answer, madeOn, today);
    }

    /** The receipt under which this very answer is stored; stores nothing. */
    Optional<Receipt> find(
            Questionnaire questionnaire, Answer answer, ReceiptSecret secret, LocalDate madeOn, LocalDate today) {
        return stored(new Receipt(questionnaire.service().number(), today, secret), answer, madeOn, today);
    }

    private boolean add(Response response, Questionnaire questionnaire) {
        Optional<InvitationId> invitation = questionnaire.invitation().map(Invitation::id);
        return invitation.isPresent() ? responses.addFirst(response, invitation.get()) : responses.add(response);
    }

    /** Looks for the answer under its receipt's secret on {@code last} and the days before it, back to the page's. */
    private Optional<Receipt> stored(Receipt receipt, Answer answer, LocalDate madeOn, LocalDate last) {
        LocalDate first = receipt.day().minusDays(MOST_DAYS_BACK);
        if (madeOn.isAfter(first)) first = madeOn;
        for (LocalDate day = last; !day.isBefore(first); day = day.minusDays(1)) {
            Receipt candidate = new Receipt(receipt.service(), day, receipt.secret());
            if (responses.find(candidate.key()).filter(answer::isIn).isPresent()) return Optional.of(candidate);
        }
        return Optional.empty();
    }

    private Response response(Questionnaire questionnaire, Answer answer, Receipt receipt) {
        boolean confidential = questionnaire.survey().privacy() == Privacy.CONFIDENTIAL;
        Cell cell = questionnaire.invitation().map(this::cell).orElseGet(questionnaire::anybody);
        return new Response(
                receipt.key(),
                questionnaire.service().id(),
                questionnaire.survey().ref(),
                questionnaire.invitation().map(Invitation::wave),
                cell.people().text(),
                confidential || cell.tellsChannel() ? questionnaire.channel() : Cell.OTHER,
                answer.rating(),
                answer.why(),
                questionnaire.invitation().map(Invitation::id).filter(id -> confidential),
                Response.keptUntil(receipt.day(), questionnaire.survey().retentionDays()));
    }

    private Cell cell(Invitation invitation) {
        return cellMaps.of(invitation.wave(), invitation.service()).of(invitation.combination());
    }
}
