package fi.kuule.views;

import fi.kuule.organisation.ContextNote;
import fi.kuule.report.Answers;
import fi.kuule.report.Signal;
import fi.kuule.report.Trend;
import fi.kuule.score.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is said of a trend. */
final class TrendWording {
    private final Reading reading;
    private final ReportWording words;
    private final Trend trend;

    TrendWording(Reading reading, Trend trend) {
        this.reading = reading;
        this.words = reading.words();
        this.trend = trend;
    }

    String heading() {
        return words.get(key("trend.heading"), "count", "" + trend.points().size());
    }

    /** A text that differs by how long the time of a point is. */
    String unit(String key) {
        return words.get(key(key));
    }

    private String key(String key) {
        return key + "." + trend.unit().name().toLowerCase(Locale.ROOT);
    }

    String says() {
        String line = words.get(key("trend.page"));
        return trend.usual().isPresent() ? line + " " + words.get("trend.limits") : line;
    }

    /** The message of the drawing, for those who do not see it. */
    String description() {
        List<String> sentences = new ArrayList<>();
        sentences.add(words.get(
                "trend.told", Slots.of("told", told()).and("all", trend.points().size())));
        Trend.Point last = trend.points().getLast();
        last.answers()
                .score()
                .ifPresent(score -> sentences.add(words.capital(name(last)) + ": " + words.range("trend.own", score)));
        trend.signalled().forEach(point -> sentences.add(signal(point)));
        return String.join(" ", sentences);
    }

    private int told() {
        return (int) trend.points().stream()
                .filter(point -> point.answers().score().isPresent())
                .count();
    }

    private String name(Trend.Point point) {
        return TrendRow.name(words, trend.unit(), point.answers());
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        trend.points().reversed().stream()
                .filter(point -> point.answers().score().isPresent())
                .findFirst()
                .ifPresent(last -> notes.add(
                        stated("trend.latest", last, last.answers().score().orElseThrow())));
        trend.signalled().forEach(point -> notes.add(TrendColumn.SIGN + " " + signal(point)));
        if (!trend.signalled().isEmpty()) notes.add(words.get("trend.signal.means"));
        trend.points().stream().flatMap(point -> point.notes().stream()).forEach(note -> notes.add(happened(note)));
        if (told() < trend.points().size()) notes.add(words.get("trend.gaps"));
        return notes;
    }

    /** What only the page has room for: what the limits are made of, and which points are of few. */
    List<String> more() {
        List<String> more = new ArrayList<>();
        trend.usual().ifPresent(usual -> more.add(usual(usual)));
        if (few()) more.add(words.get(key("trend.indicative"), "enough", "" + Score.ENOUGH));
        return more;
    }

    private String signal(Trend.Point point) {
        Score score = point.answers().score().orElseThrow();
        boolean beyond = point.signals().contains(Signal.BEYOND_LIMITS);
        return stated(beyond ? "trend.signal.beyond" : "trend.signal.run", point, score);
    }

    private String stated(String key, Trend.Point point, Score score) {
        Answers of = point.answers();
        return words.get(
                key,
                Slots.of("period", key.equals("trend.latest") ? name(point) : words.capital(name(point)))
                        .and("fact", words.fact(score, reading.asked(of.from(), of.to()))));
    }

    private String usual(Trend.Usual usual) {
        return words.get(
                "trend.usual",
                Slots.of("center", Figures.signed(Figures.whole(usual.center())))
                        .and("period", words.figures().period(usual.from(), usual.to()))
                        .and("points", usual.points()));
    }

    private String happened(ContextNote note) {
        return words.figures().date(note.day()) + ": " + note.text().in(words.language());
    }

    private boolean few() {
        return trend.points().stream()
                .anyMatch(point -> point.answers()
                        .score()
                        .filter(shown -> shown.n() < Score.ENOUGH)
                        .isPresent());
    }
}
