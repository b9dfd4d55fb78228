package fi.kuule.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.access.HmacKey;
import fi.kuule.mail.Reference;
import fi.kuule.organisation.ServiceId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterCodeTest {
    private static final HmacKey KEY = new HmacKey(new byte[32]);
    private static final ServiceId LIBRARY = new ServiceId("kirjasto");

    private static LetterCode code(String wave, String reference, String service) {
        return LetterCode.of(KEY, new WaveId(wave), new Reference(reference), new ServiceId(service));
    }

    @Property
    void aCodeHasThreeGroupsOfFourAndReadsAsItWasWritten(
            @ForAll @AlphaChars @NotBlank @StringLength(max = 40) String reference) {
        LetterCode code = code("w1", reference, "kirjasto");

        assertTrue(code.value().matches("([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}"), code.value());
        assertEquals(Optional.of(code), LetterCode.parse(code.value()));
        assertEquals(code, code("w1", reference, "kirjasto"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "K7PQ-20XR-91WH",
                "k7pq-20xr-91wh",
                "K7PQ20XR91WH",
                " K7PQ 2OXR 9IWH ",
                "k7pq\u201320xr\u20149lwh",
                "K7PQ-2oXR-9iWH"
            })
    void howItIsTypedDoesNotMatter(String typed) {
        assertEquals(Optional.of(new LetterCode("K7PQ-20XR-91WH")), LetterCode.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "K7PQ-20XR",
                "K7PQ-20XR-91WH-AAAA",
                "K7PQ-20XR-91WU",
                "K7PQ-20XR-91W\u00c4",
                "Qm7xT2vK9cLr4ZpB8nWd3A"
            })
    void whatIsNoCodeIsNone(String typed) {
        assertEquals(Optional.empty(), LetterCode.parse(typed));
    }

    @Test
    void wavePersonAndServiceEachMakeAnotherCode() {
        LetterCode code = code("w1", "A-1", "kirjasto");

        assertNotEquals(code, code("w2", "A-1", "kirjasto"));
        assertNotEquals(code, code("w1", "A-2", "kirjasto"));
        assertNotEquals(code, code("w1", "A-1", "neuvola"));
    }

    @Test
    void tenThousandPeopleHaveTenThousandCodes() {
        Set<String> codes = new HashSet<>();
        IntStream.range(0, 10_000)
                .forEach(i -> codes.add(code("w1", "A-" + i, "kirjasto").value()));

        assertEquals(10_000, codes.size());
    }

    @Test
    void neitherCodeNorReferenceIsToldByItsName() {
        assertFalse(code("w1", "A-1", LIBRARY.value())
                .toString()
                .contains(code("w1", "A-1", "kirjasto").value()));
        assertFalse(new Reference("A-10442").toString().contains("10442"));
    }
}
