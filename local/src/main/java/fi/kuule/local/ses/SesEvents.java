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
        switch (outcome) {
            case DELIVERED -> delivered(mail);
            case DELAYED -> {
                sent(mail);
                publish(mail, "DELIVERY_DELAY", events.delayed(mail));
                publish(mail, "DELIVERY", events.delivered(mail));
            }
            case AUTO_REPLIED -> {
                delivered(mail);
                publish(mail, "BOUNCE", events.bounced(mail, ReturnedMail.AUTO_REPLY));
            }
            case BOUNCED -> bounced(mail, ReturnedMail.NOBODY);
            case BOUNCED_SOFTLY -> bounced(mail, ReturnedMail.MAILBOX_FULL);
            case TOO_LARGE -> bounced(mail, ReturnedMail.TOO_LARGE);
            case SUPPRESSED -> bounced(mail, ReturnedMail.SUPPRESSED);
            case BOUNCED_BEFORE -> bounced(mail, ReturnedMail.BOUNCED_BEFORE);
            case COMPLAINED -> {
                delivered(mail);
                publish(mail, "COMPLAINT", events.complained(mail));
            }
            case NO_SPAM -> {
                delivered(mail);
                publish(mail, "COMPLAINT", events.noSpam(mail));
            }
            case COMPLAINED_BEFORE -> {
                sent(mail);
                publish(mail, "COMPLAINT", events.complainedBefore(mail));
            }
            case REJECTED -> publish(mail, "REJECT", events.rejected(mail));
            case UNRENDERED -> publish(mail, "RENDERING_FAILURE", events.unrendered(mail));
        }
    }

    private void sent(Mail mail) {
        publish(mail, "SEND", events.sent(mail));
    }

    private void delivered(Mail mail) {
        sent(mail);
        publish(mail, "DELIVERY", events.delivered(mail));
    }

    private void bounced(Mail mail, ReturnedMail how) {
        sent(mail);
        publish(mail, "BOUNCE", events.bounced(mail, how));
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
