package fi.kuule.golden;

import fi.kuule.score.Disposition;
import fi.kuule.score.NonresponseBounds;
import fi.kuule.score.OutcomeRates;
import fi.kuule.statistics.weight.Group;
import fi.kuule.statistics.weight.Representativeness;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Who answered, and who of those asked they stand for. */
final class ResponseOperations {
    static final Map<String, Operation> ALL = Map.of(
            "response.rates", ResponseOperations::rates,
            "response.classify", ResponseOperations::classify,
            "nps.nonresponseBounds", ResponseOperations::bounds,
            "rIndicator.strata", ResponseOperations::representativeness);

    private ResponseOperations() {}

    private static Map<String, Object> rates(Input input) {
        OutcomeRates rates = new OutcomeRates(
                input.whole("I"),
                input.whole("P"),
                input.whole("R"),
                input.whole("NC"),
                input.whole("O"),
                input.whole("U"));
        double eligible = eligible(rates, input);
        return Map.of(
                "RR1", rates.responseRate1(),
                "RR2", rates.responseRate2(),
                "RR3", rates.responseRate3(eligible),
                "RR4", rates.responseRate4(eligible),
                "RR5", rates.responseRate5(),
                "RR6", rates.responseRate6(),
                "COOP1", rates.cooperation1(),
                "COOP2", rates.cooperation2(),
                "REF1", rates.refusal1(),
                "CON1", rates.contact1());
    }

    /** Everybody of the register is, unless it is said that this is not known. */
    private static double eligible(OutcomeRates rates, Input input) {
        boolean unknown = input.node().path("e").isNull();
        return unknown ? rates.eligibility(input.whole("NE")).orElse(1) : input.number("e", 1);
    }

    private static Map<String, Object> classify(Input input) {
        return Map.of(
                "disposition",
                Disposition.of(input.whole("applicable"), input.whole("answered"), input.truth("npsAnswered")));
    }

    private static Map<String, Object> bounds(Input input) {
        Optional<NonresponseBounds> bounds = input.has("nps") && input.has("responseRate")
                ? Optional.of(NonresponseBounds.of(input.number("nps"), input.number("responseRate")))
                : Optional.empty();
        return Map.of("lower", bounds.map(NonresponseBounds::lower), "upper", bounds.map(NonresponseBounds::upper));
    }

    private static Map<String, Object> representativeness(Input input) {
        List<Group> groups = input.list("strata").stream()
                .map(stratum -> new Group(stratum.whole("invited"), stratum.whole("answered")))
                .toList();
        Representativeness of = Representativeness.of(groups);
        OptionalDouble variation = of.variation();
        Map<String, Object> values = new HashMap<>();
        values.put("responseRate", of.responseRate());
        values.put("R", of.indicator());
        values.put("Radjusted", of.adjusted());
        values.put("S", of.deviation());
        values.put("cv", variation);
        values.put("maxAbsBiasFactor", variation);
        values.put("chiSquare", of.chiSquare());
        values.put("df", of.df());
        values.put("p", of.p());
        values.put("partialUnconditional", of.partials());
        values.put("representationIndex", of.indices());
        return values;
    }
}
