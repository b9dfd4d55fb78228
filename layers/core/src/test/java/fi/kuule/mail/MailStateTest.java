package fi.kuule.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailStateTest {
    @ParameterizedTest
    @EnumSource(MailState.class)
    void ofTwoStatesExactlyOneMayReplaceTheOther(MailState state) {
        for (MailState other : MailState.values())
            if (other != state)
                assertTrue(state.earlier().contains(other) != other.earlier().contains(state), state + " " + other);
        assertFalse(state.earlier().contains(state));
    }

    @Test
    void aComplaintIsTheLastWordAndWaitingTheFirst() {
        assertEquals(
                MailState.values().length - 1, MailState.COMPLAINED.earlier().size());
        assertEquals(Set.of(), MailState.READY.earlier());
    }

    @Test
    void aMailThatWasWithdrawnAndWentAllTheSameWasSent() {
        assertTrue(MailState.SENT.earlier().contains(MailState.WITHDRAWN));
    }
}
