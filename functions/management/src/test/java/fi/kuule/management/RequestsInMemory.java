package fi.kuule.management;

import fi.kuule.access.MarkedRequests;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Marked requests in memory. */
final class RequestsInMemory implements MarkedRequests {
    final Map<String, Row> rows = new HashMap<>();
    Runnable whenAnswered = () -> {};

    @Override
    public Standing begin(String request, String fingerprint, String fresh, Instant now) {
        Row row = rows.get(request);
        if (row == null || !row.attempt.expires().isAfter(now)) {
            Attempt first = new Attempt(request, fingerprint, fresh, fresh, now.plus(KEPT));
            rows.put(request, new Row(first, now.plus(LEASE), ""));
            return first;
        }
        if (!row.attempt.fingerprint().equals(fingerprint)) return new AnotherRequest();
        if (!row.reply.isEmpty()) return new Answered(row.reply);
        if (row.leaseEnds.isAfter(now)) return new UnderWay(row.leaseEnds);
        Attempt next = new Attempt(request, fingerprint, fresh, row.attempt.name(), row.attempt.expires());
        rows.put(request, new Row(next, now.plus(LEASE), ""));
        return next;
    }

    @Override
    public void answered(Attempt attempt, String sealedReply) {
        whenAnswered.run();
        rows.put(attempt.request(), new Row(attempt, Instant.EPOCH, sealedReply));
    }

    @Override
    public void unfinished(Attempt attempt) {
        rows.put(attempt.request(), new Row(attempt, Instant.EPOCH, ""));
    }

    @Override
    public void forget(Attempt attempt) {
        rows.remove(attempt.request());
    }

    record Row(Attempt attempt, Instant leaseEnds, String reply) {}
}
