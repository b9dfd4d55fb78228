package fi.kuule.wave;

import fi.kuule.mail.MailId;
import fi.kuule.mail.Outbox;
import fi.kuule.mail.Passage;
import fi.kuule.mail.Passages;
import fi.kuule.mail.Step;
import java.util.HashMap;
import java.util.Map;

/** An outbox in memory: the state machine and nothing else. */
public final class FakeOutbox implements Outbox {
    private final Map<MailId, Passage> rows = new HashMap<>();
    private final Steps steps;

    FakeOutbox(Steps steps) {
        this.steps = steps;
    }

    @Override
    public boolean take(MailId id, Step step) {
        if (step instanceof Step.Claim) steps.at("before claim");
        if (step instanceof Step.Accept) steps.at("after send");
        Passage before = find(id);
        rows.put(id, Passages.after(before, step));
        if (step instanceof Step.Claim && !before.equals(find(id))) steps.at("after claim");
        if (step instanceof Step.Accept) steps.at("after sent");
        return !before.equals(find(id));
    }

    @Override
    public Passage find(MailId id) {
        return rows.getOrDefault(id, new Passage.Unknown());
    }
}
