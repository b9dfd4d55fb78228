package fi.kuule.views;

import fi.kuule.masking.Kind;
import fi.kuule.masking.MaskedText;
import fi.kuule.report.Quotes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Comments as a reader sees them, what is hidden named in the reader's language.
 *
 * @param first what to begin a talk with
 * @param elsewhere they are left out here, and the page of the report has them
 */
record ShownComments(List<Group> groups, Optional<String> first, boolean elsewhere) {
    private static final int SENTENCE_WORDS = 3;

    ShownComments {
        groups = List.copyOf(groups);
    }

    /** @param heading the key of what they are called */
    record Group(String heading, List<String> texts) {}

    static ShownComments onPage(ReportWording words, Quotes<MaskedText> comments) {
        return of(comments, comment -> text(words, comment));
    }

    /** A mail that is too long is cut by its reader's program, which makes links of addresses as well; the page has every comment whole. */
    static ShownComments inMail(ReportWording words, Quotes<MaskedText> comments) {
        return of(comments, comment -> Excerpt.of(BareLinks.broken(text(words, comment))));
    }

    private static ShownComments of(Quotes<MaskedText> comments, Function<MaskedText, String> text) {
        Quotes<String> shown = comments.map(comment -> Optional.of(text.apply(comment)));
        List<Group> groups = switch (shown) {
            case Quotes.Mixed<String> mixed -> List.of(new Group("comments.heading", mixed.all()));
            case Quotes.ByKind<String> apart ->
                List.of(
                        new Group("comments.praise", apart.praise()),
                        new Group("comments.criticism", apart.criticism()));
        };
        return new ShownComments(
                groups.stream().filter(group -> !group.texts.isEmpty()).toList(), toRead(shown), false);
    }

    /** A thumb or a single word is nothing to begin a talk with, unless there is nothing else. */
    private static Optional<String> toRead(Quotes<String> shown) {
        return shown.map(text -> Optional.of(text).filter(ShownComments::isSentence))
                .first()
                .or(shown::first);
    }

    private static boolean isSentence(String text) {
        return text.strip().split("\\s+").length >= SENTENCE_WORDS;
    }

    static ShownComments onlyOnPage() {
        return new ShownComments(List.of(), Optional.empty(), true);
    }

    /** Where none are told of. */
    static ShownComments none() {
        return new ShownComments(List.of(), Optional.empty(), false);
    }

    List<String> texts() {
        return groups.stream().flatMap(group -> group.texts.stream()).toList();
    }

    private static String text(ReportWording words, MaskedText comment) {
        return comment.text(kind -> words.get("masked." + key(kind)));
    }

    private static String key(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
