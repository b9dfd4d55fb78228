package fi.kuule.local.ses;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.local.mailbox.Mail;
import fi.kuule.local.template.EventRule;
import fi.kuule.local.template.MailEvents;
import java.util.List;
import java.util.function.BiConsumer;

/** Hands SES's events to the functions whose rules match, if the mail's configuration set reports them. */
public final class SesEvents {
    private static final JsonMapper JSON = new JsonMapper();
    private final List<EventRule> rules;
    private final List<MailEvents> reported;
    private final BiConsumer<String, byte[]> calls;
    private final SesEventJson events;

    /** @param calls begins a function, by its logical id, with an event */
    public SesEvents(
            List<EventRule> rules, List<MailEvents> reported, BiConsumer<String, byte[]> calls, SesEventJson events) {
        this.rules = rules;
        this.reported = reported;
        this.calls = calls;
        this.events = events;
    }

    /** Under way by the time it returns. */
    void report(Mail mail, MailOutcome outcome) {
        publish(mail, "SEND", events.sent(mail));
        switch (outcome) {
            case DELIVERED -> publish(mail, "DELIVERY", events.delivered(mail));
            case BOUNCED -> publish(mail, "BOUNCE", events.bounced(mail, "General"));
            case SUPPRESSED -> publish(mail, "BOUNCE", events.bounced(mail, "Suppressed"));
            case COMPLAINED -> {
                publish(mail, "DELIVERY", events.delivered(mail));
                publish(mail, "COMPLAINT", events.complained(mail));
            }
        }
    }

    private void publish(Mail mail, String type, ObjectNode event) {
        boolean wanted = reported.stream()
                .anyMatch(set -> set.configurationSet().equals(mail.configurationSet())
                        && set.types().contains(type));
        if (!wanted) return;
        byte[] bytes = bytes(event);
        rules.stream()
                .filter(rule -> rule.pattern().matches(event))
                .forEach(rule -> calls.accept(rule.function(), bytes));
    }

    private static byte[] bytes(ObjectNode event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write an event of SES", e);
        }
    }
}
