package fi.kuule.report;

import fi.kuule.masking.MaskedText;
import fi.kuule.masking.Screened;
import fi.kuule.response.Response;
import fi.kuule.response.Responses;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The texts of the comments that a report points to, those that still exist, masked and in the report's order. */
final class CommentTexts {
    private final Responses responses;

    CommentTexts(Responses responses) {
        this.responses = responses;
    }

    List<MaskedText> of(Report report) {
        return report.comments().shown().stream()
                .map(responses::find)
                .flatMap(Optional::stream)
                .map(Response::why)
                .flatMap(Optional::stream)
                .flatMap(CommentTexts::shown)
                .toList();
    }

    /** A text may have been changed, or the lists have grown, since the report was made. */
    private static Stream<MaskedText> shown(String comment) {
        return switch (Screened.of(comment)) {
            case Screened.Shown shown -> Stream.of(shown.text());
            case Screened.SetAside aside -> Stream.empty();
        };
    }
}
