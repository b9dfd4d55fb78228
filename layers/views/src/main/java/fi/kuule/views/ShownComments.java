package fi.kuule.views;

import fi.kuule.masking.Kind;
import fi.kuule.masking.MaskedText;
import fi.kuule.report.Quotes;
import java.util.List;
import java.util.Locale;

/**
 * Comments as a reader sees them, what is hidden named in the reader's language.
 *
 * @param elsewhere they are left out here, and the page of the report has them
 */
record ShownComments(List<String> texts, boolean elsewhere) {
    static ShownComments onPage(ReportWording words, Quotes<MaskedText> comments) {
        return new ShownComments(
                comments.all().stream().map(comment -> text(words, comment)).toList(), false);
    }

    /** A mail that is too long is cut by its reader's program, which makes links of addresses as well; the page has every comment whole. */
    static ShownComments inMail(ReportWording words, Quotes<MaskedText> comments) {
        return new ShownComments(
                comments.all().stream()
                        .map(comment -> text(words, comment))
                        .map(BareLinks::broken)
                        .map(Excerpt::of)
                        .toList(),
                false);
    }

    static ShownComments onlyOnPage() {
        return new ShownComments(List.of(), true);
    }

    private static String text(ReportWording words, MaskedText comment) {
        return comment.text(kind -> words.get("masked." + key(kind)));
    }

    private static String key(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
