package fi.kuule.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.SendingAccount.SendingQuota;
import fi.kuule.mail.VerifiedIdentities;
import fi.kuule.survey.Privacy;
import fi.kuule.wave.MailDispatch.Pace;
import fi.kuule.wave.WaveControl.Change;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaveSendingTest {
    private final Asking asking = new Asking(Privacy.ANONYMOUS, 60);

    @Test
    void aWaveWhoseMailsCannotAllGoIsNotStartedAndStaysADraft() {
        Change change = start(new SendingQuota(1, 0, 1), Set.of(), 40);
        Change.TooLong tooLong = assertInstanceOf(Change.TooLong.class, change);
        assertEquals(40, tooLong.outlook().days());
        assertEquals(Set.of(), asking.cellMaps.stored.keySet());
    }

    @Test
    void inTheSandboxAWaveWithUnverifiedAddressesIsNotStartedAndToldHowMany() {
        assertEquals(
                new Change.Sandboxed(39, 40), start(sandbox(), Set.of("asukas0@example.fi", "muu@example.fi"), 40));
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.fi", "fi"})
    void aVerifiedDomainVerifiesItsAddresses(String domain) {
        assertInstanceOf(Change.Changed.class, start(sandbox(), Set.of(domain), 40));
    }

    @Test
    void aWaveThatTheSandboxCouldNeverSendIsRefusedBeforeAnybodyIsLookedAt() {
        asking.check = new WaveSending(
                () -> new SendingQuota(1, 0, 1, true),
                () -> {
                    throw new AssertionError("nobody is asked for verified addresses");
                },
                (wave, consumer) -> {
                    throw new AssertionError("no address is read");
                },
                new Pace(300, Asking.HELSINKI, () -> asking.now));
        assertInstanceOf(
                Change.TooLong.class, asking.control().start(asking.ready(40).id()));
    }

    @ParameterizedTest
    @CsvSource({
        "xn--mntyranta-v2a.example, a@mäntyranta.example",
        "XN--MNTYRANTA-V2A.example, a@kirje.mäntyranta.example",
        "mäntyranta.example, a@xn--mntyranta-v2a.example",
        "a@xn--mntyranta-v2a.example, A@mäntyranta.example"
    })
    void aDomainIsTheSameInUnicodeAndPunycode(String verified, String address) {
        Set<String> names = VerifiedIdentities.comparable(Set.of(verified));
        assertTrue(VerifiedIdentities.allow(names, new EmailAddress(address)));
        assertFalse(VerifiedIdentities.allow(names, new EmailAddress("a@mantyranta.example")));
    }

    @Test
    void outOfTheSandboxNobodyIsAskedForVerifiedAddresses() {
        assertInstanceOf(Change.Changed.class, start(new SendingQuota(50_000, 0, 14), Set.of(), 40));
    }

    @ParameterizedTest
    @CsvSource({
        "success@simulator.amazonses.com, true",
        "bounce+7@simulator.amazonses.com, true",
        "a@example.fi, false",
        "a@b.verified.fi, true",
        "a@unverified.fi, false"
    })
    void theSimulatorMayAlwaysBeWrittenTo(String address, boolean allowed) {
        assertEquals(allowed, VerifiedIdentities.allow(Set.of("verified.fi"), new EmailAddress(address)));
    }

    private static SendingQuota sandbox() {
        return new SendingQuota(200, 0, 1, true);
    }

    private Change start(SendingQuota quota, Set<String> verified, int people) {
        asking.check = new WaveSending(
                () -> quota,
                () -> verified,
                (wave, consumer) ->
                        IntStream.range(0, people).mapToObj(Asking::address).forEach(consumer),
                new Pace(300, Asking.HELSINKI, () -> asking.now));
        return asking.control().start(asking.ready(people).id());
    }
}
