package fi.kuule.views;

import fi.kuule.organisation.ServiceId;
import fi.kuule.report.Difference;
import fi.kuule.report.ServiceComparison;
import fi.kuule.score.Score;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Every service against all the others together, over twelve months, and the organisation as a whole.
 *
 * @param says how to read the drawing, and whether the services stand in an order of numbers
 * @param year what changed from the year before
 */
public record ServicesView(
        List<String> says,
        ForestChart chart,
        List<Row> rows,
        String description,
        List<String> year,
        List<String> total) {
    private static final double LEAST_SHOWN = 0.001;

    /** A service in words. */
    public record Row(
            String name,
            boolean own,
            String asked,
            String answers,
            String number,
            String interval,
            String difference,
            String p,
            String result) {}

    static Optional<ServicesView> of(Reading reading, ServiceNames names) {
        ServiceComparison comparison = ServiceComparison.of(reading.report().services());
        return comparison.rows().size() < 2 ? Optional.empty() : Optional.of(of(reading, names, comparison));
    }

    private static ServicesView of(Reading reading, ServiceNames names, ServiceComparison comparison) {
        List<ServiceComparison.Row> rows = ordered(comparison, names);
        ServiceId own = reading.report().service();
        OrganisationWording organisation = new OrganisationWording(reading, names);
        return new ServicesView(
                says(reading.words(), comparison),
                ForestChart.of(reading.words(), rows, names, own),
                rows.stream()
                        .map(row -> row(reading.words(), names.of(row.service()), row, own))
                        .toList(),
                description(reading.words(), comparison),
                organisation.year(),
                organisation.total());
    }

    /** By number where that may be, else by name. */
    private static List<ServiceComparison.Row> ordered(ServiceComparison comparison, ServiceNames names) {
        if (comparison.ranked()) return comparison.rows();
        Collator collator = Collator.getInstance(names.language().locale());
        return comparison.rows().stream()
                .sorted(Comparator.comparing(row -> names.of(row.service()), collator))
                .toList();
    }

    private static List<String> says(ReportWording words, ServiceComparison comparison) {
        List<String> says = new ArrayList<>();
        if (comparison.heterogeneity().isEmpty()) says.add(words.get("services.untested", "enough", "" + Score.ENOUGH));
        else {
            says.add(words.get("services.says", "count", "" + tested(comparison)));
            says.add(words.get(comparison.ranked() ? "services.ranked" : "services.noRanking"));
        }
        if (comparison.rows().stream().anyMatch(row -> row.asked().isEmpty())) says.add(words.get("services.asked"));
        return says;
    }

    private static long tested(ServiceComparison comparison) {
        return comparison.rows().stream().filter(row -> row.rest().isPresent()).count();
    }

    private static String description(ReportWording words, ServiceComparison comparison) {
        long differ = comparison.rows().stream()
                .filter(ServiceComparison.Row::differs)
                .count();
        return words.get(
                "services.description",
                Slots.of("differ", "" + differ).and("all", comparison.rows().size()));
    }

    private static Row row(ReportWording words, String name, ServiceComparison.Row row, ServiceId own) {
        Score score = row.score();
        return new Row(
                name,
                row.service().equals(own),
                row.asked().isPresent() ? words.figures().count(row.asked().getAsInt()) : TrendRow.DASH,
                words.figures().count(score.n()),
                Figures.signed(score.rounded()),
                Figures.interval(score),
                row.rest().map(DifferenceWording::brief).orElse(TrendRow.DASH),
                row.rest().map(rest -> chance(words, rest)).orElse(TrendRow.DASH),
                words.get(result(row)));
    }

    private static String chance(ReportWording words, Difference rest) {
        return rest.p() < LEAST_SHOWN
                ? "< " + words.figures().decimal(LEAST_SHOWN, 3)
                : words.figures().decimal(rest.p(), 3);
    }

    private static String result(ServiceComparison.Row row) {
        if (row.rest().isEmpty()) return "services.few";
        return row.differs() ? "services.differs" : "services.chance";
    }
}
