package fi.kuule.tests.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import fi.kuule.access.MarkedRequests;
import fi.kuule.access.MarkedRequests.AnotherRequest;
import fi.kuule.access.MarkedRequests.Answered;
import fi.kuule.access.MarkedRequests.Attempt;
import fi.kuule.access.MarkedRequests.Standing;
import fi.kuule.access.MarkedRequests.UnderWay;
import fi.kuule.aws.dynamodb.DynamoDbMarkedRequests;
import fi.kuule.aws.dynamodb.RegisterTable;
import fi.kuule.tests.engine.Engine;
import fi.kuule.tests.engine.OnEveryEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@OnEveryEngine
class MarkedRequestStorageTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00.123Z");
    private static final Instant LATER = NOW.plus(MarkedRequests.LEASE);
    private final MarkedRequests requests;

    MarkedRequestStorageTest(Engine engine) {
        requests = new DynamoDbMarkedRequests(new RegisterTable(engine.dynamoDb(), "RegisterTable"));
    }

    private Attempt attempt(String request, String fresh, Instant now) {
        return assertInstanceOf(Attempt.class, requests.begin(request, "print", fresh, now));
    }

    @Test
    void whatIsBegunIsUnderWayUntilItsLeaseEndsAndThenGoesOnUnderItsName() {
        Attempt first = attempt("died", "first", NOW);
        assertEquals("first", first.name());
        assertEquals(new UnderWay(LATER), requests.begin("died", "print", "second", NOW.plusSeconds(1)));
        Attempt next = attempt("died", "third", LATER);
        assertEquals("first", next.name());
        assertInstanceOf(UnderWay.class, requests.begin("died", "print", "fourth", LATER));
    }

    @Test
    void whatIsAnsweredIsAnsweredTheSameForADay() {
        requests.answered(attempt("done", "first", NOW), "sealed");
        Instant end = NOW.plus(Duration.ofHours(24));
        assertEquals(new Answered("sealed"), requests.begin("done", "print", "second", end.minusSeconds(1)));
        assertEquals("third", attempt("done", "third", end).name());
    }

    @Test
    void anotherRequestUnderTheSameKeyIsSeenInEveryState() {
        Attempt first = attempt("other", "first", NOW);
        assertEquals(new AnotherRequest(), requests.begin("other", "another", "second", NOW));
        requests.answered(first, "sealed");
        assertEquals(new AnotherRequest(), requests.begin("other", "another", "second", NOW));
    }

    @Test
    void whatWasNotFinishedMayGoOnAtOnceUnderItsNameAndNoOther() {
        requests.unfinished(attempt("broken", "first", NOW));
        assertEquals(new AnotherRequest(), requests.begin("broken", "another", "second", NOW));
        assertEquals("first", attempt("broken", "second", NOW).name());
    }

    @Test
    void whatWasForgottenIsFree() {
        requests.forget(attempt("refused", "first", NOW));
        assertInstanceOf(Attempt.class, requests.begin("refused", "another", "second", NOW));
    }

    @Test
    void whoLostTheLeaseChangesNothing() {
        Attempt slow = attempt("slow", "first", NOW);
        Attempt next = attempt("slow", "second", LATER);
        requests.forget(slow);
        requests.answered(slow, "late");
        assertInstanceOf(UnderWay.class, requests.begin("slow", "print", "third", LATER));
        requests.answered(next, "sealed");
        requests.unfinished(slow);
        assertEquals(new Answered("sealed"), requests.begin("slow", "print", "third", LATER));
    }

    /** The SDK repeats a put whose reply was lost; its condition fails then, though the row is ours. */
    @Test
    void aPutWhoseReplyWasLostIsStillOurs() {
        attempt("lost", "first", NOW);
        assertEquals("first", attempt("lost", "first", NOW).name());
    }

    @Test
    void ofManyAtOnceOneGoesOn() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Instant now : List.of(NOW, LATER)) {
                List<Future<Standing>> begun = threads.invokeAll(IntStream.range(0, 24)
                        .<Callable<Standing>>mapToObj(i -> () -> requests.begin("race", "print", "name" + now + i, now))
                        .toList());
                int attempts = 0;
                for (Future<Standing> standing : begun) if (standing.get() instanceof Attempt) attempts++;
                assertEquals(1, attempts);
            }
        }
    }
}
