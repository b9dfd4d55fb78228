package fi.kuule.views;

import fi.kuule.masking.Kind;
import fi.kuule.masking.MaskedText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Comments as a reader sees them, what is hidden named in the reader's language.
 *
 * @param elsewhere they are left out here, and the page of the report has them
 */
record ShownComments(List<Group> groups, boolean elsewhere) {
    ShownComments {
        groups = List.copyOf(groups);
    }

    /** @param heading the key of what they are called */
    record Group(String heading, List<String> texts) {}

    static ShownComments onPage(ReportWording words, List<MaskedText> comments) {
        return of(comments.stream().map(comment -> text(words, comment)).toList());
    }

    /** A mail that is too long is cut by its reader's program, which makes links of addresses as well; the page has every comment whole. */
    static ShownComments inMail(ReportWording words, List<MaskedText> comments) {
        return of(comments.stream()
                .map(comment -> text(words, comment))
                .map(BareLinks::broken)
                .map(Excerpt::of)
                .toList());
    }

    private static ShownComments of(List<String> texts) {
        return new ShownComments(
                texts.isEmpty() ? List.of() : List.of(new Group("comments.heading", texts)), false);
    }

    static ShownComments onlyOnPage() {
        return new ShownComments(List.of(), true);
    }

    /** None of them, where none may be told of. */
    ShownComments without() {
        return new ShownComments(List.of(), false);
    }

    List<String> texts() {
        return groups.stream().flatMap(group -> group.texts.stream()).toList();
    }

    /** What to begin a talk with. */
    Optional<String> first() {
        return texts().stream().findFirst();
    }

    private static String text(ReportWording words, MaskedText comment) {
        return comment.text(kind -> words.get("masked." + key(kind)));
    }

    private static String key(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
