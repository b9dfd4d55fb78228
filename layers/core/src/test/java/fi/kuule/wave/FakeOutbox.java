package fi.kuule.wave;

import fi.kuule.mail.MailId;
import fi.kuule.mail.MailState;
import fi.kuule.mail.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An outbox in memory with the rules of the real one. */
public final class FakeOutbox implements Outbox {
    private record Row(MailState state, Instant lease) {}

    private final Map<MailId, Row> rows = new HashMap<>();
    private final Steps steps;

    FakeOutbox(Steps steps) {
        this.steps = steps;
    }

    @Override
    public boolean claim(MailId id, Instant at, Duration lease) {
        steps.at("before claim");
        Row row = rows.get(id);
        if (row != null && (row.state != MailState.CLAIMED || !row.lease.isBefore(at))) return false;
        rows.put(id, new Row(MailState.CLAIMED, at.plus(lease)));
        steps.at("after claim");
        return true;
    }

    @Override
    public void sent(MailId id, String providerId, Instant at) {
        steps.at("after send");
        record(id, MailState.SENT, at);
        steps.at("after sent");
    }

    @Override
    public void refused(MailId id, Instant at) {
        record(id, MailState.REFUSED, at);
    }

    @Override
    public void release(MailId id) {
        rows.computeIfPresent(id, (key, row) -> row.state == MailState.CLAIMED ? new Row(row.state, Instant.MIN) : row);
    }

    @Override
    public void record(MailId id, MailState state, Instant at) {
        rows.computeIfPresent(
                id, (key, row) -> state.earlier().contains(row.state) ? new Row(state, Instant.MIN) : row);
    }

    @Override
    public Optional<MailState> stateOf(MailId id) {
        return Optional.ofNullable(rows.get(id)).map(Row::state);
    }
}
