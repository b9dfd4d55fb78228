package fi.kuule.management;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.archive.ArchivedWaves;
import fi.kuule.archive.Holdings;
import fi.kuule.archive.Leaving;
import fi.kuule.aws.http.HttpReply;
import fi.kuule.wave.Wave;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** {@code /api/export}: everything of the organisation, as one archive that comes in pages. */
final class ExportResource {
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int ID_LENGTH = 10;

    private final Leaving leaving;
    private final Holdings holdings;
    private final InstantSource clock;
    private final ZoneId zone;
    private final RandomGenerator random;

    ExportResource(Leaving leaving, Holdings holdings, InstantSource clock, ZoneId zone, RandomGenerator random) {
        this.leaving = leaving;
        this.holdings = holdings;
        this.clock = clock;
        this.zone = zone;
        this.random = random;
    }

    HttpReply get(Call call) {
        Optional<ArchivePlace> from = call.request()
                .query("after")
                .map(ArchivePlace::of)
                .orElseGet(() -> Optional.of(ArchivePlace.beginning(newId())));
        if (from.isEmpty())
            return Problem.of(ProblemKind.INVALID_REQUEST, "after must be as the page before gave it")
                    .reply();
        return switch (leaving.readiness()) {
            case Leaving.Answerable open ->
                refused(
                        "anonymous waves are open to answers, and two archives would tell who answered what between them:"
                                + " wait until they close, or POST /api/export/leave",
                        open.waves());
            case Leaving.Ready ready -> page(ready.waves(), from.get());
        };
    }

    private HttpReply page(ArchivedWaves waves, ArchivePlace from) {
        ArchivePage page = ArchivePage.read(holdings, waves, from, new ArchivePage.Origin(clock.instant(), zone));
        HttpReply reply = page.reply()
                .with("Content-Disposition", "attachment; filename=\"kuule.jsonl.gz\"")
                .with("Cache-Control", "no-store")
                .with(
                        AnswersFileResource.TAKEN,
                        "archive id=" + from.archive() + " lines="
                                + (page.written().written() - from.written()) + " last="
                                + page.next().isEmpty());
        return page.next()
                .map(next -> reply.with("Link", "</api/export?after=" + next.token() + ">; rel=\"next\""))
                .orElse(reply);
    }

    HttpReply leave(Call call) {
        return switch (leaving.leave()) {
            case Leaving.StillRunning running ->
                refused(
                        "pause these waves first, and wait until the mail that is on its way has gone",
                        running.waves());
            case Leaving.Left left -> {
                ObjectNode document = JsonNodeFactory.instance.objectNode();
                document.set("waves", ids(left.waves()));
                yield Replies.ok(document);
            }
        };
    }

    private static HttpReply refused(String detail, List<Wave> waves) {
        return Problem.of(ProblemKind.CONFLICT, detail)
                .with("waves", ids(waves))
                .reply();
    }

    private static ArrayNode ids(List<Wave> waves) {
        ArrayNode ids = JsonNodeFactory.instance.arrayNode();
        waves.forEach(wave -> ids.add(wave.id().value()));
        return ids;
    }

    private String newId() {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < ID_LENGTH; i++) id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        return id.toString();
    }
}
