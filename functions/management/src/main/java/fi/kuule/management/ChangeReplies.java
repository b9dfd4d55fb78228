package fi.kuule.management;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.aws.http.HttpReply;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WaveControl.Change;
import java.util.Locale;
import java.util.function.Function;

/** What is replied to who changed a wave, or tried to. */
record ChangeReplies(SendingProblems problems) {
    /** @param document tells of a wave that was changed */
    HttpReply of(Change change, Function<Wave, ObjectNode> document) {
        return switch (change) {
            case Change.Changed changed -> Replies.ok(document.apply(changed.wave()));
            case Change.UnknownWave unknown -> Problem.notFound("wave").reply();
            case Change.WrongState wrong ->
                conflict("the wave is " + wrong.state().name().toLowerCase(Locale.ROOT));
            case Change.NotReady notReady ->
                conflict("the invitations are still being made: " + notReady.done() + " of " + notReady.batches()
                        + " batches are done");
            case Change.TooFew few ->
                conflict("only " + few.asked() + " would be asked, and the survey's privacy needs " + few.needed());
            case Change.SmallPopulation few -> conflict(detail(few));
            case Change.Over over -> conflict("answering ended on " + over.closed());
            case Change.TooLong tooLong -> SendingProblems.of(tooLong).reply();
            case Change.Sandboxed sandboxed -> problems.of(sandboxed).reply();
        };
    }

    private static String detail(Change.SmallPopulation few) {
        String who = few.population().isOwn()
                ? "people without a population"
                : "people of the population " + few.population().name();
        return "only " + few.asked() + " " + who + " would be asked about "
                + few.service().value()
                + ", and an anonymous survey needs " + few.needed()
                + " of each to keep them apart; leave them out, or all populations of this service";
    }

    private static HttpReply conflict(String detail) {
        return Problem.of(ProblemKind.CONFLICT, detail).reply();
    }
}
