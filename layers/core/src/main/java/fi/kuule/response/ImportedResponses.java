package fi.kuule.response;

import fi.kuule.access.Digest;
import fi.kuule.response.AnswerRows.PastAnswer;
import fi.kuule.survey.Survey;
import fi.kuule.wave.Strata;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Past answers as they are stored. What an answer is stored under is made of what it says and how many like it stand before it in the file,
 * so that the same file again names the same rows, also when columns or other answers were added to it.
 */
public final class ImportedResponses {
    private final Survey survey;
    private final String channel;
    private final LocalDate expires;

    /**
     * @param channel by what they came
     * @param imported the day of the import: keeping is counted from it
     */
    public ImportedResponses(Survey survey, String channel, LocalDate imported) {
        this.survey = survey;
        this.channel = channel;
        this.expires = Response.keptUntil(imported, survey.retentionDays());
    }

    /** @param answers of one file, in its order */
    public List<Response> of(List<PastAnswer> answers) {
        Map<String, Integer> occurrences = new HashMap<>();
        return answers.stream()
                .map(answer -> {
                    String content = content(answer);
                    return response(answer, content + occurrences.merge(content, 1, Integer::sum));
                })
                .toList();
    }

    /** Each part after its length, so that no two answers read the same. */
    private String content(PastAnswer answer) {
        StringBuilder content = new StringBuilder();
        for (String part : List.of(
                survey.ref().id().value(),
                answer.service().id().value(),
                answer.time(),
                Integer.toString(answer.rating().value()),
                answer.why().orElse("")))
            content.append(part.length()).append(':').append(part);
        return content.append('#').toString();
    }

    private Response response(PastAnswer answer, String name) {
        String id = Digest.sha256(name.getBytes(StandardCharsets.UTF_8));
        return new Response(
                new ResponseKey(answer.service().number(), answer.day(), id),
                answer.service().id(),
                survey.ref(),
                Optional.empty(),
                Strata.EVERYBODY,
                channel,
                answer.rating(),
                answer.why(),
                Optional.empty(),
                expires);
    }
}
