package fi.kuule.views;

import fi.kuule.score.Score;
import fi.kuule.score.Shares;
import java.util.List;

/**
 * One of the three classes of answers.
 *
 * @param mark {@code D}, {@code P} or {@code A}: the name of its colour on a page
 * @param width its share in percent
 */
public record ClassRow(String name, String mark, String colour, String count, String share, int width) {
    static List<ClassRow> of(ReportWording words, Score score) {
        int[] counts = {score.detractors(), score.passives(), score.promoters()};
        int[] percents = Shares.percents(counts);
        return List.of(
                row(words, "detractors", "D", "#c2570c", counts[0], percents[0]),
                row(words, "passives", "P", "#7c8a96", counts[1], percents[1]),
                row(words, "promoters", "A", "#0f5c94", counts[2], percents[2]));
    }

    private static ClassRow row(ReportWording words, String key, String mark, String colour, int count, int percent) {
        return new ClassRow(
                words.get("distribution." + key),
                mark,
                colour,
                words.figures().count(count),
                words.figures().percent(percent),
                percent);
    }
}
