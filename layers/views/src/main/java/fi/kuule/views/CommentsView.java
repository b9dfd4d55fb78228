package fi.kuule.views;

import fi.kuule.report.Report;
import java.util.List;

/** What people wrote, in one list or in two of equal room, and what is said of it; nothing where nobody wrote. */
public record CommentsView(List<Group> groups, List<String> notes) {
    public CommentsView {
        groups = List.copyOf(groups);
        notes = List.copyOf(notes);
    }

    /** Comments under one heading, in quotation marks, as they were written. */
    public record Group(String heading, List<String> texts) {}

    static CommentsView of(ReportWording words, Report report, ShownComments comments) {
        List<String> notes = new CommentsWording(words, report, comments).notes();
        return new CommentsView(
                comments.groups().stream()
                        .map(group -> new Group(words.get(group.heading()), quoted(words, group.texts())))
                        .toList(),
                notes);
    }

    private static List<String> quoted(ReportWording words, List<String> texts) {
        return texts.stream()
                .map(text -> words.get("comments.quote", "comment", text))
                .toList();
    }

    public boolean isEmpty() {
        return groups.isEmpty() && notes.isEmpty();
    }
}
