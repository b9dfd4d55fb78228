package fi.kuule.views;

import fi.kuule.disclosure.Published;
import fi.kuule.report.GroupAnswers;
import fi.kuule.report.GroupTurnout;
import fi.kuule.report.People;
import fi.kuule.report.PopulationPeople;
import fi.kuule.report.Promptness;
import fi.kuule.report.Skipped;
import fi.kuule.report.Turnout;
import fi.kuule.score.Dimension;
import fi.kuule.wave.Population;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Twelve months of the invented library's people: the young are missing. */
final class SamplePeople {
    private static final YearMonth FROM = YearMonth.of(2025, 11);
    private static final YearMonth TO = YearMonth.of(2026, 10);

    private SamplePeople() {}

    static People of() {
        return new People(FROM, TO, List.of(own(), summer()), Optional.of(2_400), Optional.of(5_000));
    }

    /** Of whom nothing but how many is known. */
    static People withoutGroups() {
        PopulationPeople own = new PopulationPeople(
                Population.OWN,
                new Turnout(166, 44),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Skipped.NOBODY);
        return new People(FROM, TO, List.of(own), Optional.empty(), Optional.empty());
    }

    private static PopulationPeople own() {
        return new PopulationPeople(
                Population.OWN,
                new Turnout(1_717, 451),
                List.of(
                        age("16-29", 251, 35),
                        age("30-44", 421, 97),
                        age("45-64", 587, 166),
                        age("65-74", 348, 119),
                        age("75-", 110, 34),
                        group(Dimension.LANGUAGE, "fi", 1_438, 378),
                        group(Dimension.LANGUAGE, "sv", 157, 48),
                        group(Dimension.LANGUAGE, "en", 122, 25),
                        group(Dimension.CHANNEL, "email", 1_500, 400),
                        group(Dimension.CHANNEL, "letter", 217, 51)),
                List.of(
                        new GroupAnswers(
                                Dimension.AGE,
                                FROM,
                                TO,
                                List.of(
                                        answers("16-29", 251, 8, 9, 18),
                                        answers("30-44", 421, 14, 22, 61),
                                        answers("45-64", 587, 19, 32, 115),
                                        answers("65-74", 348, 10, 22, 87),
                                        answers("75-", 110, 3, 6, 25))),
                        new GroupAnswers(
                                Dimension.TOUCHPOINT,
                                FROM,
                                TO,
                                List.of(answers("tiski", 900, 20, 50, 200), answers("verkko", 817, 34, 41, 106)))),
                Optional.of(new Promptness(
                        FROM, TO, new Published.Classes(34, 61, 206), new Published.Classes(20, 30, 100))),
                List.of(new PopulationPeople.Hidden(Dimension.LANGUAGE, "ru")),
                new Skipped(40, 12));
    }

    private static PopulationPeople summer() {
        return new PopulationPeople(
                new Population("kesäasukkaat"),
                new Turnout(120, 40),
                List.of(),
                List.of(new GroupAnswers(
                        Dimension.AGE,
                        YearMonth.of(2026, 6),
                        YearMonth.of(2026, 8),
                        List.of(answers("45-64", 70, 3, 8, 14), answers("*", 50, 2, 5, 8)))),
                Optional.empty(),
                List.of(),
                Skipped.NOBODY);
    }

    private static GroupTurnout age(String ages, int asked, int answered) {
        return group(Dimension.AGE, ages, asked, answered);
    }

    private static GroupTurnout group(Dimension dimension, String value, int asked, int answered) {
        return new GroupTurnout(dimension, value, new Turnout(asked, answered));
    }

    private static GroupAnswers.Group answers(String value, int asked, int detractors, int passives, int promoters) {
        return new GroupAnswers.Group(value, asked, new Published.Classes(detractors, passives, promoters));
    }
}
