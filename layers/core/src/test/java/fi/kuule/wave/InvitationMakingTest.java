package fi.kuule.wave;

import static fi.kuule.wave.Asking.HELSINKI;
import static fi.kuule.wave.Asking.LIBRARY;
import static fi.kuule.wave.Asking.addressKey;
import static fi.kuule.wave.Asking.invitationOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.language.Language;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.MailState;
import fi.kuule.mail.StopScope;
import fi.kuule.mail.StoppedAddresses.Reason;
import fi.kuule.survey.Privacy;
import fi.kuule.survey.Survey;
import fi.kuule.survey.SurveyRef;
import fi.kuule.wave.AskedCounts.SkipReason;
import fi.kuule.wave.Batch.BatchId;
import fi.kuule.wave.InvitationMaking.Making;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

class InvitationMakingTest {
    private static final StopScope THIS_SURVEY = new StopScope.OneSurvey(Asking.SURVEY.value());
    private final Asking asking = new Asking(Privacy.ANONYMOUS, 60);

    @Test
    void everyContactGetsOneInvitationThatIsDueOnTheOpeningDay() {
        Wave wave = asking.draft(3);
        asking.making().make(new BatchId(wave.id(), 0));

        Invitation invitation = asking.invitations.find(invitationOf(wave, 0)).orElseThrow();
        assertEquals(3, asking.invitations.stored.size());
        assertEquals(Optional.of(wave.opens().atStartOfDay(HELSINKI).toInstant()), invitation.dueAt());
        assertEquals(LocalDate.of(2027, 3, 21).atStartOfDay(HELSINKI).toInstant(), invitation.expires());
        assertEquals("16-29|keskusta|fi", invitation.combination());
        assertEquals(MailState.READY, invitation.mail());
    }

    @Test
    void whoWasAskedIsCountedByServiceAndCombination() {
        Wave wave = asking.ready(5);

        assertEquals(
                List.of(new AskedCounts(
                        Map.of(LIBRARY, Map.of("16-29|keskusta|fi", 3, "30-64|keskusta|fi", 2)), Map.of())),
                asking.asked.of(wave.id()));
    }

    @Test
    void somebodyWhoSaidStopIsCountedAndNotAsked() {
        asking.stopped.stop(addressKey(1), new StopScope.Everything(), Reason.UNSUBSCRIBED, Asking.NOW);

        Wave wave = asking.ready(3);

        assertEquals(Optional.empty(), asking.invitations.find(invitationOf(wave, 1)));
        assertEquals(
                Map.of(SkipReason.UNSUBSCRIBED, 1),
                asking.asked.of(wave.id()).get(0).skipped());
    }

    @Test
    void stopsAreCountedByReasonAndTheGravestCounts() {
        asking.stopped.stop(addressKey(0), THIS_SURVEY, Reason.UNSUBSCRIBED, Asking.NOW);
        asking.stopped.stop(addressKey(1), new StopScope.Everything(), Reason.BOUNCED_SOFTLY, Asking.NOW);
        asking.stopped.stop(addressKey(2), new StopScope.Everything(), Reason.BOUNCED, Asking.NOW);
        asking.stopped.stop(addressKey(3), THIS_SURVEY, Reason.UNSUBSCRIBED, Asking.NOW);
        asking.stopped.stop(addressKey(3), new StopScope.Everything(), Reason.COMPLAINED, Asking.NOW);

        AskedCounts counts = asking.asked.of(asking.ready(6).id()).get(0);

        assertEquals(
                Map.of(
                        SkipReason.UNSUBSCRIBED, 1,
                        SkipReason.BOUNCED_SOFTLY, 1,
                        SkipReason.BOUNCED, 1,
                        SkipReason.COMPLAINED, 1),
                counts.skipped());
        assertEquals(4, counts.stopped());
        assertEquals(
                1,
                counts.skippedOf()
                        .getOrDefault(LIBRARY, Map.of())
                        .get(new AskedCounts.Skip(Population.OWN, SkipReason.COMPLAINED)));
        assertEquals(2, counts.total());
    }

    @Test
    void whoWantsNoMailOfAnotherSurveyOrNoReportsIsAsked() {
        asking.stopped.stop(addressKey(0), new StopScope.OneSurvey("muu"), Reason.UNSUBSCRIBED, Asking.NOW);
        asking.stopped.stop(addressKey(0), new StopScope.Reports(), Reason.BOUNCED, Asking.NOW);

        assertEquals(1, asking.asked.of(asking.ready(1).id()).get(0).total());
    }

    @Test
    void somebodyWhoIsNotAskedHasNotBeenAskedForTheQuietPeriodEither() {
        asking.stopped.stop(addressKey(0), THIS_SURVEY, Reason.UNSUBSCRIBED, Asking.NOW);
        asking.ready(1);

        assertEquals(Optional.empty(), asking.ledger.lastAsked(addressKey(0)));
    }

    @Test
    void addressesOfOfficesAreAskedAndCounted() {
        List<Contact> contacts = Stream.of("info@kunta.example", "kirjaamo+k@kunta.example", "aino@kunta.example")
                .map(address -> new Contact(
                        new EmailAddress(address), LIBRARY, Optional.empty(), new Strata("", "", Language.FI)))
                .toList();

        Wave wave = assertInstanceOf(
                        WaveDrafting.Drafting.Made.class,
                        asking.drafting().draft(Asking.SURVEY, contacts, 0, Optional.empty(), Optional.empty()))
                .wave();

        assertEquals(2, wave.sharedAddresses());
        assertEquals(3, wave.listed());
        assertEquals(2, wave.to(WaveState.STOPPED).sharedAddresses());
    }

    @Test
    void somebodyAskedInAnotherWaveIsLeftAloneForTheQuietPeriod() {
        asking.ready(2);
        asking.queued.clear();

        Wave second = asking.ready(3);

        assertEquals(
                Map.of(SkipReason.QUIET_PERIOD, 2),
                asking.asked.of(second.id()).get(0).skipped());
        assertEquals(1, asking.asked.of(second.id()).get(0).total());
    }

    @Test
    void whoWasOnTheListOfADraftThatWasStoppedIsAskedFromTheNextList() {
        for (int list = 0; list < 3; list++) {
            Wave wrong = asking.ready(2);
            assertEquals(2, asking.asked.of(wrong.id()).get(0).total());
            asking.control().stop(wrong.id());
            asking.queued.clear();
        }

        Wave right = asking.ready(3);

        assertEquals(3, asking.asked.of(right.id()).get(0).total());
    }

    @Test
    void whoWasAskedByAWaveThatRanIsLeftAloneThoughItWasStopped() {
        Wave ran = asking.ready(25);
        asking.control().start(ran.id());
        asking.control().stop(ran.id());
        asking.queued.clear();

        Wave second = asking.ready(26);

        assertEquals(1, asking.asked.of(second.id()).get(0).total());
    }

    @Test
    void aStoppedDraftDoesNotHideWhoWasAskedBeforeIt() {
        asking.ready(1);
        asking.queued.clear();
        asking.now = Asking.NOW.plus(Duration.ofDays(10));
        asking.surveys.add(version(2, 5));
        asking.control().stop(asking.ready(1).id());
        asking.queued.clear();
        asking.surveys.add(version(3, 60));

        assertEquals(0, asking.asked.of(asking.ready(1).id()).get(0).total());
    }

    private static Survey version(int version, int quietDays) {
        return new Survey(
                new SurveyRef(Asking.SURVEY, version),
                Privacy.ANONYMOUS,
                List.of(Language.FI),
                Survey.recommendAndWhy(),
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 12, 20),
                365,
                quietDays);
    }

    @Test
    void withoutAQuietPeriodEverybodyIsAskedAgain() {
        Asking often = new Asking(Privacy.ANONYMOUS, 0);
        often.ready(2);
        often.queued.clear();

        Wave second = often.ready(2);

        assertEquals(2, often.asked.of(second.id()).get(0).total());
    }

    @Test
    void theQuietPeriodBeginsOnTheOpeningDayOrTheDayOfDraftingWhicheverIsLater() {
        asking.ready(1);

        assertEquals(Optional.of(Asking.TODAY), asking.ledger.lastAsked(addressKey(0)));
    }

    @Test
    void aBatchThatIsGoneIsAnOutcome() {
        Wave wave = asking.ready(3);

        assertInstanceOf(Making.Gone.class, asking.making().make(new BatchId(wave.id(), 0)));
    }

    @Test
    void theContactsOfAStoppedDraftAreForgotten() {
        Wave wave = asking.draft(3);
        asking.control().stop(wave.id());

        assertInstanceOf(Making.Dropped.class, asking.making().make(new BatchId(wave.id(), 0)));
        assertTrue(asking.batches.stored.isEmpty());
        assertTrue(asking.invitations.stored.isEmpty());
    }

    @Test
    void aBatchWithoutItsWaveIsBroken() {
        BatchId id = new BatchId(new WaveId("nowave"), 0);
        asking.batches.put(new Batch(id, Asking.contacts(1)));

        assertThrows(IllegalStateException.class, () -> asking.making().make(id));
    }

    @Property(tries = 100)
    void aBatchRedeliveredAfterAnswersChangesNone(
            @ForAll @IntRange(min = 1, max = 40) int people,
            @ForAll @UniqueElements List<@IntRange(max = 39) Integer> answerers,
            @ForAll @UniqueElements List<@IntRange(max = 39) Integer> stoppers) {
        Asking anew = new Asking(Privacy.ANONYMOUS, 60);
        Wave wave = anew.draft(people);
        Batch batch = anew.batches.find(new BatchId(wave.id(), 0)).orElseThrow();
        anew.making().make(batch.id());
        answerers.forEach(person -> anew.invitations.answer(invitationOf(wave, person)));
        stoppers.forEach(person ->
                anew.stopped.stop(addressKey(person), new StopScope.Everything(), Reason.UNSUBSCRIBED, Asking.NOW));
        Map<InvitationId, Invitation> before = new HashMap<>(anew.invitations.stored);
        List<AskedCounts> counts = anew.asked.of(wave.id());
        anew.batches.put(batch);

        anew.making().make(batch.id());

        assertEquals(before, anew.invitations.stored);
        assertEquals(counts, anew.asked.of(wave.id()));
        assertTrue(anew.batches.stored.isEmpty());
    }
}
