package fi.kuule.wave;

import fi.kuule.survey.SurveyRef;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One round of asking: a survey version and a contact list.
 *
 * @param opens first day of answering
 * @param closes last day of answering
 * @param batches how many batches of contacts were written
 * @param listed rows of the contact list
 * @param duplicates rows that repeat an earlier row's address and service
 * @param sharedAddresses contacts whose address seems to be an office's; asked like everybody
 * @param revision grows with every change; the condition of the next
 */
public record Wave(
        WaveId id,
        SurveyRef survey,
        WaveState state,
        LocalDate opens,
        LocalDate closes,
        int batches,
        int listed,
        int duplicates,
        int sharedAddresses,
        Instant createdAt,
        int revision) {
    static final int FIRST_REVISION = 1;

    /** A wave without addresses of offices. */
    public Wave(
            WaveId id,
            SurveyRef survey,
            WaveState state,
            LocalDate opens,
            LocalDate closes,
            int batches,
            int listed,
            int duplicates,
            Instant createdAt,
            int revision) {
        this(id, survey, state, opens, closes, batches, listed, duplicates, 0, createdAt, revision);
    }

    /** The same wave in another state; {@link IllegalStateException} when the state machine has no such step. */
    public Wave to(WaveState next) {
        if (!state.next().contains(next))
            throw new IllegalStateException("a wave cannot go from " + state + " to " + next);
        return new Wave(
                id, survey, next, opens, closes, batches, listed, duplicates, sharedAddresses, createdAt, revision + 1);
    }

    /** Whether it has ever run. A draft that is stopped has been changed once; one that ran before has been changed more often. */
    public boolean started() {
        return switch (state) {
            case DRAFT -> false;
            case STOPPED -> revision > FIRST_REVISION + 1;
            case RUNNING, PAUSED, CLOSED, WITHDRAWN -> true;
        };
    }

    /** The same wave, sent by mistake: its last day is the day on which that was seen. */
    Wave withdrawn(LocalDate today) {
        Wave wave = to(WaveState.WITHDRAWN);
        LocalDate last = closes.isBefore(today) ? closes : today;
        LocalDate first = opens.isBefore(last) ? opens : last;
        return new Wave(
                id,
                survey,
                wave.state,
                first,
                last,
                batches,
                listed,
                duplicates,
                sharedAddresses,
                createdAt,
                wave.revision);
    }
}
