package fi.kuule.report;

import fi.kuule.response.Response;
import fi.kuule.response.Responses;
import java.util.List;
import java.util.Optional;

/** The texts of the comments that a report points to, those that still exist, in the report's order. */
final class CommentTexts {
    private final Responses responses;

    CommentTexts(Responses responses) {
        this.responses = responses;
    }

    List<String> of(Report report) {
        return report.comments().stream()
                .map(responses::find)
                .flatMap(Optional::stream)
                .map(Response::why)
                .flatMap(Optional::stream)
                .toList();
    }
}
