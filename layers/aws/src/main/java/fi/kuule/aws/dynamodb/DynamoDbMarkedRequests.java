package fi.kuule.aws.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import fi.kuule.access.MarkedRequests;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Marked requests in the Register, for a day. */
public final class DynamoDbMarkedRequests implements MarkedRequests {
    private static final int ATTEMPTS = 5;
    private static final String FINGERPRINT = "fingerprint";
    private static final String ATTEMPT = "attempt";
    private static final String NAME = "name";
    private static final String LEASE_ENDS = "leaseEnds";
    private static final String REPLY = "sealedReply";
    private static final String EXPIRES = "expires";

    private final RegisterTable register;

    public DynamoDbMarkedRequests(RegisterTable register) {
        this.register = register;
    }

    @Override
    public Standing begin(String request, String fingerprint, String fresh, Instant now) {
        Attempt first = new Attempt(request, fingerprint, fresh, fresh, now.plus(KEPT));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (putFirst(first, now)) return first;
            Optional<Item> stored = register.find(RegisterTable.REQUEST, request);
            if (stored.isEmpty()) continue;
            Optional<Standing> standing = standing(stored.get(), first, now);
            if (standing.isPresent()) return standing.get();
        }
        throw new IllegalStateException("taking up a marked request lost " + ATTEMPTS + " races");
    }

    private boolean putFirst(Attempt first, Instant now) {
        return register.putIf(
                leased(first, now),
                "attribute_not_exists(id) OR expires <= :now",
                Map.of(":now", fromN(Long.toString(now.getEpochSecond()))));
    }

    /** Empty when somebody else was quicker to change it. */
    private Optional<Standing> standing(Item stored, Attempt first, Instant now) {
        Attempt next = new Attempt(
                first.request(),
                first.fingerprint(),
                first.id(),
                stored.text(NAME),
                Instant.ofEpochSecond(stored.number(EXPIRES)));
        // The put before was ours, and its reply was lost.
        if (stored.text(ATTEMPT).equals(first.id())) return Optional.of(next);
        if (!stored.text(FINGERPRINT).equals(first.fingerprint())) return Optional.of(new AnotherRequest());
        if (stored.has(REPLY)) return Optional.of(new Answered(stored.text(REPLY)));
        Instant until = Instant.ofEpochMilli(stored.number(LEASE_ENDS));
        if (until.isAfter(now)) return Optional.of(new UnderWay(until));
        return putAfter(leased(next, now), stored.text(ATTEMPT)) ? Optional.of(next) : Optional.empty();
    }

    @Override
    public void answered(Attempt attempt, String sealedReply) {
        putAfter(item(attempt, Instant.EPOCH).text(REPLY, sealedReply), attempt.id());
    }

    @Override
    public void unfinished(Attempt attempt) {
        putAfter(item(attempt, Instant.EPOCH), attempt.id());
    }

    /** What has expired is as if it were not there. */
    @Override
    public void forget(Attempt attempt) {
        putAfter(item(attempt, Instant.EPOCH).number(EXPIRES, 0), attempt.id());
    }

    private boolean putAfter(Item item, String attempt) {
        return register.putIf(
                item, "attempt = :attempt AND attribute_not_exists(sealedReply)", Map.of(":attempt", fromS(attempt)));
    }

    private static Item leased(Attempt attempt, Instant now) {
        return item(attempt, now.plus(LEASE));
    }

    private static Item item(Attempt attempt, Instant leaseEnds) {
        return RegisterTable.item(RegisterTable.REQUEST, attempt.request())
                .text(FINGERPRINT, attempt.fingerprint())
                .text(ATTEMPT, attempt.id())
                .text(NAME, attempt.name())
                .number(LEASE_ENDS, leaseEnds.toEpochMilli())
                .number(EXPIRES, attempt.expires().getEpochSecond());
    }
}
