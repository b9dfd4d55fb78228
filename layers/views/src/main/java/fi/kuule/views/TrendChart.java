package fi.kuule.views;

import java.util.List;
import java.util.Optional;

/**
 * The geometry of a page's trend: band, line and limits stop at a point without a number and go on after it. In SVG units, two drawings
 * instead of one that shrinks.
 *
 * @param bands polygons of the intervals, one for each unbroken run of points
 * @param lines the same runs' numbers
 * @param limits paths of the limits of usual variation, in steps
 * @param center the height of what is usual
 * @param labels what stands at the right end
 */
public record TrendChart(
        TrendScale scale,
        List<Tick> ticks,
        List<Month> months,
        List<Gap> gaps,
        List<String> bands,
        List<String> lines,
        List<String> limits,
        Optional<String> center,
        List<Signalled> signals,
        List<Note> notes,
        List<Label> labels) {

    /** @param zero drawn in ink, as no other line is */
    public record Tick(String text, String y, boolean zero) {}

    /** @param y empty for a time without a number */
    public record Month(String x, Optional<String> y, String name, String year, boolean last) {}

    public record Gap(String x, String width, String middle, String text) {}

    /**
     * A point that asks to look for its cause.
     *
     * @param text {@code ""} where the next one's says it
     * @param anchor the class that keeps the text inside the drawing
     */
    public record Signalled(String path, String textX, String y, String text, String anchor) {}

    /** What happened, as a dated line. */
    public record Note(String x, String y, String text, String anchor) {}

    /** @param style the classes of its text */
    public record Label(String x, String y, String text, String style) {}
}
