package fi.kuule.management;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fi.kuule.aws.http.HttpReply;
import fi.kuule.response.AnswerEntry;
import fi.kuule.response.AnswerEntry.Entry;
import fi.kuule.response.AnswerEntry.Way;
import fi.kuule.response.Fault;
import fi.kuule.wave.WaveId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** {@code /api/waves/{id}/answers}: answers that came by phone or on paper, entered by the code of the letter. */
final class EntriesResource {
    private static final int MAX_CODE = 100;
    private static final Map<String, Way> WAYS =
            Arrays.stream(Way.values()).collect(Collectors.toMap(Way::id, Function.identity()));

    private final AnswerEntry entry;

    EntriesResource(AnswerEntry entry) {
        this.entry = entry;
    }

    HttpReply post(Call call) {
        return call.id("id", WaveId::new)
                .then(wave -> call.document(EntriesResource::read)
                        .then(answer ->
                                reply(entry.enter(wave, answer.code, answer.channel, answer.score, answer.comment))));
    }

    private static Supplier<Told> read(JsonFields fields) {
        Supplier<String> code = fields.required("code", value -> value.line(MAX_CODE));
        Supplier<Way> channel = fields.required("channel", value -> value.oneOf(WAYS));
        Supplier<Integer> score = fields.required("score", value -> value.integer(0, 10));
        String comment = fields.optional("comment", EntriesResource::words, "");
        return () -> new Told(code.get(), channel.get(), score.get(), comment);
    }

    /** As it stands, and nothing when it is empty. */
    private static Optional<String> words(JsonValue value) {
        return value.json().isTextual() ? Optional.of(value.json().textValue()) : value.fault("must be a text");
    }

    private static HttpReply reply(Entry came) {
        return switch (came) {
            case Entry.Stored stored ->
                Replies.created(JsonNodeFactory.instance
                        .objectNode()
                        .put("receipt", stored.receipt().code()));
            case Entry.AlreadyAnswered already ->
                conflict("the letter of this code has been answered already; nothing was changed");
            case Entry.UnknownWave unknown -> Problem.notFound("wave").reply();
            case Entry.UnknownCode unknown ->
                Problem.of(ProblemKind.NOT_FOUND, "no letter of this wave has this code")
                        .reply();
            case Entry.NotOpen notOpen -> conflict("the wave takes no answers now");
            case Entry.Faulty faulty ->
                Problem.of(faulty.faults().stream().map(EntriesResource::fault).toList())
                        .reply();
        };
    }

    private static HttpReply conflict(String detail) {
        return Problem.of(ProblemKind.CONFLICT, detail).reply();
    }

    private static JsonFault fault(Fault fault) {
        return switch (fault) {
            case Fault.ScoreMissing missing -> new JsonFault("/score", "is missing");
            case Fault.ScoreOutOfRange outside -> new JsonFault("/score", "must be from 0 to 10");
            case Fault.TextTooLong tooLong ->
                new JsonFault("/comment", "must have at most " + tooLong.max() + " characters");
            case Fault.TextCharacters characters ->
                new JsonFault("/comment", "must have no control characters but line ends and tabs");
            case Fault.PageTooOld old -> throw new IllegalStateException("there is no page");
        };
    }

    /** What somebody told. */
    private record Told(String code, Way channel, int score, String comment) {
        @Override
        public String toString() {
            return "Told[…]";
        }
    }
}
