package fi.kuule.management;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.language.Language;
import fi.kuule.language.LocalText;
import fi.kuule.mail.AskedLedger;
import fi.kuule.survey.MailOpening;
import fi.kuule.survey.Privacy;
import fi.kuule.survey.Survey;
import fi.kuule.survey.SurveyRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A survey as JSON. It asks the recommendation and why. */
final class SurveyDocument {
    private static final int RETENTION_DAYS = 730;
    private static final int QUIET_DAYS = 90;
    private static final int TEN_YEARS = 3653;
    private static final Map<String, Privacy> PRIVACY =
            Map.of("anonymous", Privacy.ANONYMOUS, "confidential", Privacy.CONFIDENTIAL);

    private SurveyDocument() {}

    /** The survey but for its version, which Kuule counts. */
    static Supplier<Function<SurveyRef, Survey>> read(String id, JsonFields fields) {
        fields.id("id", id).given("version");
        Supplier<Privacy> privacy = fields.required("privacy", value -> value.oneOf(PRIVACY));
        Supplier<List<Language>> languages = fields.required("languages", DomainValues::languages);
        JsonFields.Field<LocalDate> opens = fields.required("opens", JsonValue::date);
        Supplier<LocalDate> closes = fields.required("closes", value -> closes(value, opens.found()));
        int retention = fields.optional("retentionDays", value -> value.integer(90, TEN_YEARS), RETENTION_DAYS);
        int quiet = fields.optional("quietDays", value -> value.integer(0, AskedLedger.MAX_QUIET_DAYS), QUIET_DAYS);
        List<Integer> reminders = fields.optional("reminderDays", SurveyDocument::reminderDays, List.of());
        MailOpening opening = fields.optional("mail", SurveyDocument::opening, MailOpening.OWN);
        return () -> ref -> new Survey(
                ref,
                privacy.get(),
                languages.get(),
                Survey.recommendAndWhy(),
                opens.get(),
                closes.get(),
                retention,
                quiet,
                reminders,
                opening);
    }

    private static Optional<MailOpening> opening(JsonValue value) {
        return value.object(fields -> {
            Optional<LocalText> subject =
                    fields.optional("subject", text -> DomainValues.localText(text, MailOpening.MAX_SUBJECT));
            Optional<LocalText> preheader =
                    fields.optional("preheader", text -> DomainValues.localText(text, MailOpening.MAX_PREHEADER));
            return () -> new MailOpening(subject, preheader);
        });
    }

    private static Optional<List<Integer>> reminderDays(JsonValue value) {
        return value.list(day -> day.integer(1, Survey.MAX_REMINDER_DAY))
                .flatMap(days -> Survey.areReminderDays(days)
                        ? Optional.of(days)
                        : value.fault("must be at most two days, in ascending order"));
    }

    private static Optional<LocalDate> closes(JsonValue value, Optional<LocalDate> opens) {
        return value.date()
                .flatMap(closes -> opens.filter(closes::isBefore).isPresent()
                        ? value.fault("must be the day it opens or later")
                        : Optional.of(closes));
    }

    static ObjectNode write(Survey survey) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("id", survey.ref().id().value())
                .put("version", survey.ref().version())
                .put("privacy", survey.privacy().name().toLowerCase(Locale.ROOT));
        node.set("languages", DomainValues.write(survey.languages()));
        node.put("opens", survey.opens().toString())
                .put("closes", survey.closes().toString())
                .put("retentionDays", survey.retentionDays())
                .put("quietDays", survey.quietDays());
        survey.reminderDays().forEach(node.putArray("reminderDays")::add);
        if (!survey.opening().equals(MailOpening.OWN)) node.set("mail", write(survey.opening()));
        return node;
    }

    private static ObjectNode write(MailOpening opening) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        opening.subject().ifPresent(text -> node.set("subject", DomainValues.write(text)));
        opening.preheader().ifPresent(text -> node.set("preheader", DomainValues.write(text)));
        return node;
    }
}
