package fi.kuule.wave;

import static fi.kuule.wave.Asking.LIBRARY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import fi.kuule.access.KeyPurpose;
import fi.kuule.language.Language;
import fi.kuule.mail.AddressKey;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.Reference;
import fi.kuule.survey.Privacy;
import fi.kuule.wave.AskedCounts.SkipReason;
import fi.kuule.wave.LetterPrinting.Printing;
import fi.kuule.wave.LetterPrinting.Sheet;
import fi.kuule.wave.Letters.Letter;
import fi.kuule.wave.WaveDrafting.Drafting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LetterInvitationTest {
    private final Asking asking = new Asking(Privacy.ANONYMOUS, 60);

    private static Contact letter(String reference) {
        return new Contact(
                new Reference(reference), LIBRARY, Optional.empty(), new Strata("65-", "itakylat", Language.SV));
    }

    private Wave ready(List<Contact> contacts) {
        Drafting drafting = asking.drafting().draft(Asking.SURVEY, contacts, 0, Optional.empty(), Optional.empty());
        asking.queued.forEach(asking.making()::make);
        return assertInstanceOf(Drafting.Made.class, drafting).wave();
    }

    private Wave readyMixed(int mails, int letters) {
        List<Contact> contacts = new ArrayList<>(Asking.contacts(mails));
        IntStream.range(0, letters).forEach(i -> contacts.add(letter("A-" + i)));
        return ready(contacts);
    }

    private static LetterCode code(Wave wave, String reference) {
        return LetterCode.of(Asking.key(KeyPurpose.LINK), wave.id(), new Reference(reference), LIBRARY);
    }

    private LetterPrinting printing(List<Letter> seen) {
        return new LetterPrinting(asking.status(), wave -> seen, Asking::key);
    }

    private List<Letter> letters() {
        return asking.invitations.stored.values().stream()
                .filter(one -> one.channel() == Channel.LETTER)
                .map(one -> new Letter(one.id(), one.reference().orElseThrow(), one.service(), one.language()))
                .toList();
    }

    @Test
    void aLetterIsOpenedByItsCodeAndNoMailIsEverDueForIt() {
        Wave wave = ready(List.of(letter("A-10442")));

        Invitation invitation =
                asking.invitations.find(code(wave, "A-10442").invitation()).orElseThrow();
        assertEquals(Optional.empty(), invitation.dueAt());
        assertEquals(Optional.empty(), invitation.address());
        assertEquals(Optional.of(new Reference("A-10442")), invitation.reference());
        assertEquals(Channel.LETTER, invitation.channel());
        assertEquals("65-|itakylat|sv|letter", invitation.combination());
    }

    @Test
    void whoWasAskedIsCountedByChannel() {
        Wave wave = readyMixed(3, 2);

        AskedCounts counts = asking.status().of(wave.id()).orElseThrow().counts();
        assertEquals(3, counts.by(Channel.EMAIL));
        assertEquals(2, counts.by(Channel.LETTER));
        assertEquals(5, counts.total());
    }

    @Test
    void whoGotALetterIsLeftAloneForTheQuietPeriodByTheSameReference() {
        ready(List.of(letter("A-1")));
        asking.queued.clear();

        Wave second = ready(List.of(letter("A-1"), letter("A-2")));

        assertEquals(
                Map.of(SkipReason.QUIET_PERIOD, 1),
                asking.asked.of(second.id()).get(0).skipped());
        assertEquals(
                Optional.empty(), asking.invitations.find(code(second, "A-1").invitation()));
    }

    @Test
    void aReferenceThatReadsLikeAnAddressIsAnotherPerson() {
        assertNotEquals(
                AddressKey.of(Asking.key(KeyPurpose.ADDRESS), new EmailAddress("a@b.example")),
                AddressKey.of(Asking.key(KeyPurpose.ADDRESS), new Reference("a@b.example")));
    }

    @Test
    void everyLetterIsPrintedWithTheCodeThatOpensIt() {
        Wave wave = readyMixed(1, 3);

        List<Sheet> sheets = assertInstanceOf(
                        Printing.Printed.class, printing(letters()).print(wave.id()))
                .sheets();

        assertEquals(
                List.of("A-0", "A-1", "A-2"),
                sheets.stream().map(sheet -> sheet.letter().reference().value()).toList());
        assertEquals(code(wave, "A-1"), sheets.get(1).code());
    }

    @Test
    void nothingIsPrintedWhileALetterCannotBeSeen() {
        Wave wave = readyMixed(0, 3);

        assertInstanceOf(
                Printing.NotReady.class, printing(letters().subList(0, 2)).print(wave.id()));
    }

    @Test
    void nothingIsPrintedBeforeAllAreMadeNorWhenTheWaveIsOver() {
        Wave wave = readyMixed(20, 1);
        LetterPrinting printing = printing(letters());
        asking.control().start(wave.id());
        asking.control().stop(wave.id());
        Wave draft = asking.draft(3);

        assertEquals(new Printing.Over(WaveState.STOPPED), printing.print(wave.id()));
        assertInstanceOf(Printing.NotReady.class, printing.print(draft.id()));
        assertEquals(new Printing.UnknownWave(), printing.print(new WaveId("muu")));
    }
}
