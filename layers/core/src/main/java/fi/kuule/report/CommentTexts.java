package fi.kuule.report;

import fi.kuule.masking.MaskedText;
import fi.kuule.masking.Screened;
import fi.kuule.response.Response;
import fi.kuule.response.ResponseKey;
import fi.kuule.response.Responses;
import java.util.Optional;

/** The texts of the comments that a report points to, those that still exist, masked and in the report's order. */
final class CommentTexts {
    private final Responses responses;

    CommentTexts(Responses responses) {
        this.responses = responses;
    }

    Quotes<MaskedText> of(Report report) {
        return report.comments().shown().map(this::text);
    }

    private Optional<MaskedText> text(ResponseKey key) {
        return responses.find(key).flatMap(Response::why).flatMap(CommentTexts::shown);
    }

    /** A text may have been changed, or the lists have grown, since the report was made. */
    private static Optional<MaskedText> shown(String comment) {
        return switch (Screened.of(comment)) {
            case Screened.Shown shown -> Optional.of(shown.text());
            case Screened.SetAside aside -> Optional.empty();
        };
    }
}
