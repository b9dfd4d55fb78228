package fi.kuule.wave;

import static fi.kuule.wave.Asking.LIBRARY;
import static fi.kuule.wave.Asking.addressKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.mail.StopScope;
import fi.kuule.mail.StoppedAddresses.Reason;
import fi.kuule.survey.Privacy;
import fi.kuule.wave.AskedCounts.SkipReason;
import fi.kuule.wave.WaveStatus.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaveStatusTest {
    private final Asking asking = new Asking(Privacy.ANONYMOUS, 60);

    @Test
    void countsAddUpOverBatches() {
        asking.stopped.stop(addressKey(3), new StopScope.Everything(), Reason.BOUNCED, Asking.NOW);
        asking.stopped.stop(addressKey(503), new StopScope.Everything(), Reason.UNSUBSCRIBED, Asking.NOW);

        Status status = asking.status().of(asking.ready(600).id()).orElseThrow();

        assertTrue(status.ready());
        assertEquals(598, status.counts().of(LIBRARY));
        assertEquals(598, status.counts().total());
        assertEquals(
                Map.of(SkipReason.BOUNCED, 1, SkipReason.UNSUBSCRIBED, 1),
                status.counts().skipped());
        assertEquals(2, status.counts().stopped());
    }

    @Test
    void aWaveWhoseBatchesAreStillWorkedOnIsNotReady() {
        Wave wave = asking.draft(600);
        asking.making().make(asking.queued.get(0));

        Status status = asking.status().of(wave.id()).orElseThrow();

        assertEquals(1, status.batchesDone());
        assertFalse(status.ready());
    }

    @ParameterizedTest
    @CsvSource({"ANONYMOUS, 4, 1", "ANONYMOUS, 5, 0", "CONFIDENTIAL, 4, 0"})
    void anAnonymousServiceWithFewerThanFiveAskedIsPointedOut(Privacy privacy, int people, int services) {
        Asking some = new Asking(privacy, 60);

        Status status = some.status().of(some.ready(people).id()).orElseThrow();

        assertEquals(List.of(LIBRARY).subList(0, services), status.few());
    }

    @Test
    void anUnknownWaveHasNoStatus() {
        assertEquals(Optional.empty(), asking.status().of(new WaveId("muu")));
    }
}
