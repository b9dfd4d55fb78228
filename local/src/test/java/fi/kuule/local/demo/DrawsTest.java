package fi.kuule.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DrawsTest {
    private final Draws draws = new Draws(20260101);

    @Test
    void drawsEqualTheReference() {
        assertEquals(6238072747940578789L, Draws.mix(1));
        assertEquals(0.8675543544633427, draws.uniform(1, 0, 0));
        assertEquals(0.1450492588367115, draws.uniform(6, 12345, 1));
        assertEquals(0.43386740491189996, draws.normal(5, 42), 1e-15);
    }

    @Test
    void aSequenceIsTheDrawsOfOneAddressInOrder() {
        Draws.Sequence sequence = draws.sequence(6, 12345);

        sequence.next();

        assertEquals(0.1450492588367115, sequence.next());
    }
}
