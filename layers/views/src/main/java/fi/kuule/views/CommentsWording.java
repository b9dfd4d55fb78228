package fi.kuule.views;

import fi.kuule.report.Report;
import java.util.ArrayList;
import java.util.List;

/** What a report says about its comments. */
final class CommentsWording {
    private final ReportWording words;
    private final Report report;
    private final ShownComments comments;

    CommentsWording(ReportWording words, Report report, ShownComments comments) {
        this.words = words;
        this.report = report;
        this.comments = comments;
    }

    List<String> notes() {
        if (report.published().score().isEmpty()) return List.of();
        List<String> notes = new ArrayList<>();
        if (comments.elsewhere() && report.comments().commented() > 0) notes.add(elsewhere());
        if (!comments.texts().isEmpty()) {
            notes.add(shown());
            notes.add(words.get("comments.masked"));
        }
        if (report.comments().setAside() > 0) notes.add(setAside());
        return notes;
    }

    private String shown() {
        int shown = comments.texts().size();
        int commented = Math.max(report.comments().commented(), shown);
        return words.plural(
                "comments.note", commented, "commented", words.figures().count(commented), "shown", "" + shown);
    }

    private String elsewhere() {
        int commented = report.comments().commented();
        return words.plural(
                "comments.elsewhere", commented, "commented", words.figures().count(commented));
    }

    private String setAside() {
        int aside = report.comments().setAside();
        return words.plural("comments.setAside", aside, "count", words.figures().count(aside));
    }
}
