package fi.kuule.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kuule.score.Dimension;
import fi.kuule.wave.Population;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReachTest {
    private static final Skipped SKIPPED = new Skipped(14, 6);

    private static GroupTurnout asked(Dimension dimension, String value, int asked) {
        return new GroupTurnout(dimension, value, new Turnout(asked, asked / 2));
    }

    private static Optional<Reach> reach(Population population, GroupTurnout... turnouts) {
        return Reach.of(Reported.months("3/13/28")
                .people(new PopulationPeople(
                        population,
                        new Turnout(150, 75),
                        List.of(turnouts),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        12,
                        SKIPPED,
                        List.of()))
                .report());
    }

    @Test
    void whoWasAskedByMailByLetterAndByWhatIsNotToldAreEverybodyAsked() {
        assertEquals(
                Optional.of(new Reach(90, 35, 25, 12, SKIPPED)),
                reach(
                        Population.OWN,
                        asked(Dimension.CHANNEL, "email", 90),
                        asked(Dimension.CHANNEL, "letter", 35),
                        asked(Dimension.CHANNEL, "*", 25)));
    }

    @Test
    void ofWhomNoGroupTellsTheChannelTheChannelIsNotTold() {
        assertEquals(
                Optional.of(new Reach(90, 0, 60, 12, SKIPPED)),
                reach(Population.OWN, asked(Dimension.CHANNEL, "email", 90)));
        assertEquals(Optional.of(new Reach(0, 0, 150, 12, SKIPPED)), reach(Population.OWN));
    }

    @Test
    void noOtherDimensionIsTakenForAChannel() {
        assertEquals(
                Optional.of(new Reach(0, 0, 150, 12, SKIPPED)),
                reach(Population.OWN, asked(Dimension.TOUCHPOINT, "email", 90), asked(Dimension.AREA, "letter", 60)));
    }

    @Test
    void ofOthersThanTheServicesOwnNothingIsSaid() {
        assertEquals(Optional.empty(), reach(new Population("kesäasukkaat"), asked(Dimension.CHANNEL, "email", 150)));
        assertEquals(Optional.empty(), Reach.of(Reported.months("3/13/28").report()));
    }
}
