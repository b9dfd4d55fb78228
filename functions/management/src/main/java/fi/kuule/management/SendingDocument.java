package fi.kuule.management;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.language.Language;
import fi.kuule.mail.SendingAccount.SendingQuota;
import fi.kuule.organisation.Organisation;
import fi.kuule.readiness.Check;
import fi.kuule.readiness.DnsRecord;
import fi.kuule.readiness.Finding;
import fi.kuule.readiness.Readiness;
import fi.kuule.views.ReadinessWording;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Whether mail can go, as JSON that says it to people, too. */
final class SendingDocument {
    private final ReadinessWording wording;
    private final Optional<Organisation> organisation;

    SendingDocument(Language language, Optional<Organisation> organisation) {
        this.wording = new ReadinessWording(language);
        this.organisation = organisation;
    }

    ObjectNode write(Readiness readiness) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("canSend", readiness.canSend());
        readiness.quota().ifPresent(quota -> node.set("quota", write(quota)));
        ArrayNode checks = node.putArray("checks");
        readiness.checks().forEach(check -> checks.add(write(check)));
        return node;
    }

    /** A day without limit has no number. */
    private static ObjectNode write(SendingQuota quota) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (quota.perDay() != Long.MAX_VALUE) node.put("perDay", quota.perDay());
        return node.put("usedToday", quota.sentInDay()).put("perSecond", quota.perSecond());
    }

    private ObjectNode write(Check check) {
        Finding finding = check.finding();
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("id", word(finding.subject()))
                .put("state", word(finding.state()))
                .put("stopsSending", finding.stopsSending())
                .put("says", wording.says(check));
        wording.todo(check).ifPresent(todo -> node.put("todo", todo));
        if (finding == Finding.SANDBOX_INSIDE)
            node.put("request", ReadinessWording.requestForProduction(organisation, OptionalInt.empty()));
        if (!check.records().isEmpty()) {
            ArrayNode records = node.putArray("records");
            check.records().forEach(record -> records.add(write(record)));
        }
        return node;
    }

    private static ObjectNode write(DnsRecord record) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", record.type().name())
                .put("name", record.name())
                .put("value", record.value());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
