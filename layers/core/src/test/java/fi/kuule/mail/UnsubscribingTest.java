package fi.kuule.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.access.HmacKey;
import fi.kuule.mail.StoppedAddresses.Reason;
import fi.kuule.mail.Unsubscribing.Extent;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnsubscribingTest {
    private static final HmacKey KEY = new HmacKey(new byte[32]);
    private static final AddressKey AINO = AddressKey.of(KEY, new EmailAddress("aino@asukas.example"));
    private static final StopScope ALL = new StopScope.Everything();
    private static final StopScope SURVEY = new StopScope.OneSurvey("asiointi");
    private static final StopScope REPORTS = new StopScope.Reports();
    private final StopsInMemory stops = new StopsInMemory();
    private final Unsubscribing unsubscribing = new Unsubscribing(purpose -> KEY, stops, () -> Instant.EPOCH);

    static Stream<StopScope> scopes() {
        return Stream.of(ALL, SURVEY, REPORTS, new StopScope.OneSurvey("a"), new StopScope.OneSurvey("a".repeat(40)));
    }

    @ParameterizedTest
    @MethodSource("scopes")
    void aLinkSaysWhatItsMailWasAbout(StopScope about) {
        assertEquals(Optional.of(about), unsubscribing.about(token(about)));
        assertTrue(token(about).matches("[A-Za-z0-9_-]{44,84}"), token(about));
    }

    /** As it was sent before surveys were told apart. */
    @Test
    void anOldLinkStaysValidAndStopsEverything() {
        byte[] mac = java.util.Arrays.copyOf(KEY.sign("unsubscribe", AINO.value()), 16);
        String old =
                AINO.value() + java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
        assertEquals(Optional.of(ALL), unsubscribing.stop(old, Extent.THIS));
        assertEquals(Optional.of(Reason.UNSUBSCRIBED), stops.stopOf(AINO, SURVEY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"muu", "_", "", "asiointi-2"})
    void theSurveyOfALinkCannotBeChanged(String other) {
        String forged = token(SURVEY).substring(0, 44) + other;
        assertEquals(Optional.empty(), unsubscribing.about(forged));
        assertEquals(Optional.empty(), unsubscribing.stop(forged, Extent.ALL));
        assertEquals(Optional.empty(), stops.stopOf(AINO, SURVEY));
    }

    @Test
    void aLinkOfEverythingIsNotMadeOneOfASurvey() {
        assertEquals(Optional.empty(), unsubscribing.about(token(ALL) + "asiointi"));
        assertNotEquals(token(ALL).substring(22), token(REPORTS).substring(22, 44));
    }

    @ParameterizedTest
    @CsvSource({"THIS,true,false,false", "ALL,true,true,false"})
    void aLinkOfASurveyStopsThatSurveyOrAll(Extent extent, boolean survey, boolean other, boolean reports) {
        unsubscribing.stop(token(SURVEY), extent);
        assertEquals(survey, stops.stopOf(AINO, SURVEY).isPresent());
        assertEquals(other, stops.stopOf(AINO, new StopScope.OneSurvey("muu")).isPresent());
        assertEquals(reports, stops.stopOf(AINO, REPORTS).isPresent());
    }

    @ParameterizedTest
    @CsvSource({"THIS", "ALL"})
    void aLinkOfReportsStopsReportsAlone(Extent extent) {
        unsubscribing.stop(token(REPORTS), extent);
        assertEquals(Optional.of(Reason.UNSUBSCRIBED), stops.stopOf(AINO, REPORTS));
        assertEquals(Optional.empty(), stops.stopOf(AINO, SURVEY));
    }

    @Test
    void eachStopIsTakenBackByItself() {
        unsubscribing.stop(token(SURVEY), Extent.THIS);
        unsubscribing.stop(token(SURVEY), Extent.ALL);
        unsubscribing.lift(token(SURVEY), Extent.ALL);
        assertEquals(Optional.of(Reason.UNSUBSCRIBED), stops.stopOf(AINO, SURVEY));
        assertEquals(Optional.empty(), stops.stopOf(AINO, new StopScope.OneSurvey("muu")));
        unsubscribing.lift(token(SURVEY), Extent.THIS);
        assertEquals(Optional.empty(), stops.stopOf(AINO, SURVEY));
    }

    private static String token(StopScope about) {
        return UnsubscribeToken.of(KEY, AINO, about).value();
    }
}
