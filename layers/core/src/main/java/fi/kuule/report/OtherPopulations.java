package fi.kuule.report;

import fi.kuule.wave.Population;
import java.util.List;

/** Populations besides the service's own, each by itself: in no number of the report and never added to it. */
public record OtherPopulations(List<PopulationPeople> populations) {
    public OtherPopulations {
        populations = List.copyOf(populations);
    }

    public static OtherPopulations of(Report report) {
        return new OtherPopulations(report.people().stream()
                .flatMap(people -> people.populations().stream())
                .filter(people -> !people.population().equals(Population.OWN))
                .toList());
    }
}
