package fi.kuule.views;

import fi.kuule.organisation.Organisation;
import fi.kuule.report.Situation;
import fi.kuule.report.SummaryLetters.Part;
import java.text.Collator;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The services of one member in one month, as the mail of all of them tells: by name, in no order of numbers. */
public final class SummaryView {
    /** More would make the mail so long that mail programs cut it. */
    static final int MOST = 20;

    /** From so many on it is said that chance moves one of many. */
    private static final int MANY = 3;

    private final ReportWording words;
    private final Organisation organisation;
    private final YearMonth month;
    private final List<Part> parts;
    private final List<SummaryBlock> blocks;

    SummaryView(ReportWording words, Organisation organisation, YearMonth month, List<Part> parts) {
        this.words = words;
        this.organisation = organisation;
        this.month = month;
        this.parts = List.copyOf(parts);
        Comparator<SummaryBlock> byName = Comparator.comparing(
                SummaryBlock::service, Collator.getInstance(words.language().locale()));
        this.blocks = parts.stream()
                .map(part -> SummaryBlock.of(words, organisation, part))
                .sorted(byName.thenComparing(SummaryBlock::page))
                .limit(MOST)
                .toList();
    }

    public String language() {
        return words.language().code();
    }

    /** A text that has no slots. */
    public String text(String key) {
        return words.get(key);
    }

    public String organisation() {
        return organisation.name().in(words.language());
    }

    public String title() {
        return words.get("summary.title", "month", words.figures().month(month));
    }

    public String subject() {
        return words.get("summary.subject", "month", words.figures().month(month), "verdict", moved());
    }

    private String moved() {
        List<String> moved = new ArrayList<>();
        count(Situation.FELL, "summary.fell", moved);
        count(Situation.ROSE, "summary.rose", moved);
        return moved.isEmpty() ? words.get("summary.steady") : String.join(", ", moved);
    }

    private void count(Situation situation, String key, List<String> moved) {
        long count =
                parts.stream().filter(part -> situation.happened(part.report())).count();
        if (count > 0)
            moved.add(words.plural(key, count, "count", words.figures().count(count)));
    }

    /** Which services. */
    public String preheader() {
        return blocks.stream().map(SummaryBlock::service).collect(Collectors.joining(", "));
    }

    /** How to read several numbers at once. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>(List.of(words.get("summary.order")));
        if (blocks.size() >= MANY) notes.add(words.get("summary.chance"));
        int left = parts.size() - blocks.size();
        if (left > 0) notes.add(words.plural("summary.left", left, "shown", "" + blocks.size(), "left", "" + left));
        return notes;
    }

    public List<SummaryBlock> blocks() {
        return blocks;
    }

    /** A link's text, which says where it leads. */
    public String open(SummaryBlock block) {
        return words.get("summary.open", "service", block.service());
    }
}
