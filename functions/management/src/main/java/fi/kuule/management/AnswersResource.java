package fi.kuule.management;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.aws.http.HttpReply;
import fi.kuule.response.AnswerTable;
import fi.kuule.score.AnswerImport;
import fi.kuule.score.AnswerImport.Done;
import fi.kuule.survey.SurveyId;
import java.util.List;
import java.util.function.Function;

/** {@code /api/surveys/{id}/responses}: the import of past answers. */
final class AnswersResource {
    /** So many faults are told; all are counted. */
    static final int MAX_FAULTS = 1_000;

    private final AnswerImport answerImport;

    AnswersResource(AnswerImport answerImport) {
        this.answerImport = answerImport;
    }

    HttpReply post(Call call) {
        return call.id("id", SurveyId::new)
                .then(survey -> call.requiredQuery("mapping", Function.identity(), "the name of a mapping")
                        .then(mapping ->
                                call.csv().then(file -> reply(answerImport.run(survey, mapping, table(file))))));
    }

    private static AnswerTable table(CsvFile file) {
        if (file.rows().isEmpty()) return new AnswerTable(List.of(), List.of());
        return new AnswerTable(
                file.rows().get(0).cells().stream().map(String::strip).toList(),
                file.rows().stream()
                        .skip(1)
                        .map(row -> new AnswerTable.Row(row.line(), row.cells()))
                        .toList());
    }

    private static HttpReply reply(AnswerImport.Outcome outcome) {
        return switch (outcome) {
            case Done done -> Replies.ok(write(done));
            case AnswerImport.UnknownSurvey unknown ->
                Problem.notFound("survey").reply();
            case AnswerImport.UnknownMapping unknown ->
                Problem.of(ProblemKind.INVALID_REQUEST, "there is no mapping of the name in mapping=")
                        .reply();
            case AnswerImport.UnfitColumns unfit ->
                Problem.of(ProblemKind.UNFIT_FILE, "these columns must stand in the header once each")
                        .with("columns", texts(unfit.columns()))
                        .reply();
        };
    }

    private static ObjectNode write(Done done) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("accepted", done.accepted())
                .put("rejected", done.rejectedRows())
                .put("days", done.days())
                .put("countedDays", done.counted());
        ArrayNode rows = node.putArray("rows");
        done.rejected().stream()
                .limit(MAX_FAULTS)
                .forEach(row -> rows.addObject()
                        .put("line", row.line())
                        .put("column", row.column())
                        .put("value", row.value())
                        .put("message", row.why().sentence()));
        return node;
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
