package fi.kuule.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kuule.wave.Population;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OtherPopulationsTest {
    private static final PopulationPeople OWN = population("", 400, 120);
    private static final PopulationPeople PUPILS = population("oppilaat", 60, 20);
    private static final PopulationPeople SUMMER = population("kesäasukkaat", 200, 90);

    private static PopulationPeople population(String name, int asked, int answered) {
        return new PopulationPeople(
                new Population(name),
                new Turnout(asked, answered),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Skipped.NOBODY);
    }

    private static List<PopulationPeople> others(PopulationPeople... populations) {
        return OtherPopulations.of(
                        Reported.months("3/13/28").people(populations).report())
                .populations();
    }

    @Test
    void allButTheServicesOwnStandEachByItselfInTheirOrder() {
        assertEquals(List.of(PUPILS, SUMMER), others(OWN, PUPILS, SUMMER));
        assertEquals(List.of(SUMMER), others(SUMMER));
    }

    @Test
    void theServicesOwnAreNoOthers() {
        assertEquals(List.of(), others(OWN));
        assertEquals(List.of(), others());
        assertEquals(
                List.of(),
                OtherPopulations.of(Reported.months("3/13/28").report()).populations());
    }

    /** Neither the headline nor how it was reached knows of anybody else. */
    @Test
    void noOtherPopulationIsInANumberOfTheReport() {
        Report alone = Reported.months("3/13/28").people(OWN).report();
        Report beside = Reported.months("3/13/28").people(OWN, PUPILS, SUMMER).report();

        assertEquals(Headline.of(alone), Headline.of(beside));
        assertEquals(WhoAnswered.of(alone), WhoAnswered.of(beside));
        assertEquals(Reach.of(alone), Reach.of(beside));
        assertEquals(AskedShare.of(alone), AskedShare.of(beside));
    }
}
