package fi.kuule.views;

import fi.kuule.report.GroupAnswers;
import fi.kuule.report.Report;
import fi.kuule.report.WeightedNumber;
import fi.kuule.score.ShownInterval;
import java.util.List;
import java.util.OptionalInt;

/** The number weighted by age beside the number as it is, or why there is none. */
final class WeightedWording {
    private final ReportWording words;

    WeightedWording(ReportWording words) {
        this.words = words;
    }

    List<String> of(Report report) {
        return switch (WeightedNumber.of(report)) {
            case WeightedNumber.Shown shown -> shown(shown);
            case WeightedNumber.TooFewAnswers few -> List.of(words.get("weighted.few", "needed", "" + few.needed()));
            case WeightedNumber.SmallGroup small ->
                List.of(words.get("weighted.smallGroup", "needed", "" + small.needed()));
            case WeightedNumber.TooUneven uneven -> List.of(words.get("weighted.uneven"));
            case WeightedNumber.NoGroups none -> List.of();
        };
    }

    private List<String> shown(WeightedNumber.Shown shown) {
        int asked = shown.told().groups().stream()
                .mapToInt(GroupAnswers.Group::asked)
                .sum();
        ShownInterval interval = shown.shown();
        return List.of(words.get(
                "weighted.shown",
                Slots.of(
                                "period",
                                words.capital(words.figures()
                                        .period(
                                                shown.told().from(),
                                                shown.told().to())))
                        .and("fact", words.fact(shown.unweighted(), OptionalInt.of(asked)))
                        .and("number", Figures.signed(shown.rounded()))
                        .and("lower", Figures.signed(interval.lower()))
                        .and("upper", Figures.signed(interval.upper()))));
    }
}
