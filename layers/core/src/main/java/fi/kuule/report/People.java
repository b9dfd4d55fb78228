package fi.kuule.report;

import fi.kuule.wave.Population;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What is told of groups of people: published counts and nothing behind them, by the waves that ended in the twelve months up to the
 * report's. {@link WhoAnswered}, {@link WeightedNumber}, {@link GroupComparison}, {@link TouchpointSpread}, {@link EarlyAndLate},
 * {@link OtherPopulations}, {@link Reach} and {@link AskedShare} say what it means.
 *
 * @param populations each by itself and never added up; the service's own first, none of whom nobody was asked
 * @param askedBefore how many of the service's own were asked in the twelve months before; empty when there was no wave
 * @param customers how many the service has, as somebody has written it down
 */
public record People(
        YearMonth from,
        YearMonth to,
        List<PopulationPeople> populations,
        Optional<Integer> askedBefore,
        Optional<Integer> customers) {
    public People {
        populations = List.copyOf(populations);
    }

    /** Empty when nobody of them was asked. */
    public Optional<PopulationPeople> of(Population population) {
        return populations.stream()
                .filter(people -> people.population().equals(population))
                .findFirst();
    }

    /** The service's own, of whom the headline is. */
    public Optional<PopulationPeople> own() {
        return of(Population.OWN);
    }
}
