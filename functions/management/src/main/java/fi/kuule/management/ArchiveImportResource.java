package fi.kuule.management;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.archive.Arrival;
import fi.kuule.archive.MovingIn;
import fi.kuule.aws.http.HttpReply;
import java.util.Locale;

/** {@code /api/import}: an archive into an empty stack, piece by piece. */
final class ArchiveImportResource {
    private final MovingIn movingIn;

    ArchiveImportResource(MovingIn movingIn) {
        this.movingIn = movingIn;
    }

    HttpReply get(Call call) {
        return movingIn.status()
                .map(arrival -> Replies.ok(write(arrival)))
                .orElseGet(
                        () -> Replies.ok(JsonNodeFactory.instance.objectNode().put("state", "none")));
    }

    HttpReply post(Call call) {
        return ArchiveLines.read(call.request()).then(piece -> reply(movingIn.take(piece)));
    }

    /** Refuses while an archive is coming in: what the archive holds would replace what was sent, or the other way round. */
    Action unlessUnderWay(Action action) {
        return call -> movingIn.isUnderWay()
                ? conflict("an archive is coming in: GET /api/import tells how far")
                : action.act(call);
    }

    private static HttpReply reply(MovingIn.Outcome outcome) {
        return switch (outcome) {
            case MovingIn.Taken taken -> Replies.ok(write(taken.arrival()));
            case MovingIn.NotEmpty occupied -> conflict("an archive goes into an empty stack, and this one is not");
            case MovingIn.NotTheBeginning middle -> conflict("no archive has begun: send it from its first line on");
            case MovingIn.OtherArchive other -> conflict("another archive is coming in, or has come");
            case MovingIn.Differs differs ->
                conflict("lines " + differs.before().from() + " to "
                        + differs.before().to()
                        + " came before, cut elsewhere or with other content: send the same pieces again");
            case MovingIn.OtherFormat other ->
                torn("it is written in format " + other.format() + "; this version reads format " + MovingIn.FORMAT);
            case MovingIn.OtherZone other ->
                conflict("its days are those of " + other.zone() + ", and this stack keeps another time zone");
            case MovingIn.Unfit unfit ->
                torn("altered items, the first in line " + unfit.lines().getFirst());
            case MovingIn.Damaged damaged ->
                torn("every line has come, and they are not what the archive's end says: nothing of it is used; begin"
                        + " again in another empty stack");
        };
    }

    private static HttpReply conflict(String detail) {
        return Problem.of(ProblemKind.CONFLICT, detail).reply();
    }

    private static HttpReply torn(String detail) {
        return Problem.of(ProblemKind.TORN_ARCHIVE, detail).reply();
    }

    private static ObjectNode write(Arrival arrival) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put(
                        "state",
                        arrival.close()
                                .map(close -> close.name().toLowerCase(Locale.ROOT))
                                .orElse("under-way"))
                .put("archive", arrival.archive())
                .put("received", arrival.count());
        arrival.end().ifPresent(end -> node.put("lines", end.lines()));
        ArrayNode missing = node.putArray("missing");
        arrival.missing()
                .forEach(gap -> missing.addObject().put("from", gap.from()).put("to", gap.to()));
        return node;
    }
}
