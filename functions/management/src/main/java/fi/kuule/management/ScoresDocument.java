package fi.kuule.management;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.disclosure.Published;
import fi.kuule.organisation.Service;
import fi.kuule.report.MonthlyScore;
import fi.kuule.report.Report;
import fi.kuule.score.Score;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Scores by month as JSON: as much as may be shown, and no more. */
final class ScoresDocument {
    private ScoresDocument() {}

    static ObjectNode write(Service service, List<MonthlyScore> scores) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("service", service.id().value());
        service.target().ifPresent(target -> node.put("target", target));
        ArrayNode months = node.putArray("months");
        scores.forEach(score -> months.add(write(score)));
        return node;
    }

    private static ObjectNode write(MonthlyScore month) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("month", month.month().toString())
                .put("status", month.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        month.score().ifPresent(score -> write(score, node));
        month.published().ifPresent(published -> writeFiner(published, node));
        month.cohort().ifPresent(cohort -> write(cohort, node));
        return node;
    }

    /** Rounded as everywhere: the interval outward. */
    private static void write(Score score, ObjectNode node) {
        node.put("nps", score.rounded())
                .put("lower", score.shownLower())
                .put("upper", score.shownUpper())
                .put("n", score.n())
                .put("detractors", score.detractors())
                .put("passives", score.passives())
                .put("promoters", score.promoters());
    }

    private static void write(Report.Cohort cohort, ObjectNode node) {
        node.put("asked", cohort.asked());
        cohort.answered().ifPresent(answered -> node.put("answeredOfAsked", answered));
        if (cohort.notEligible() > 0) node.put("notEligible", cohort.notEligible());
        cohort.deliveries()
                .ifPresent(sent -> node.put("sent", sent.sent())
                        .put("letters", sent.letters())
                        .put("delivered", sent.delivered()));
    }

    private static void writeFiner(Published published, ObjectNode node) {
        if (published instanceof Published.BelowFloor below) node.put("floor", below.floor());
        if (published instanceof Published.Histogram histogram) {
            ArrayNode counts = node.putArray("distribution");
            Arrays.stream(histogram.tally().counts()).forEach(counts::add);
        }
    }
}
