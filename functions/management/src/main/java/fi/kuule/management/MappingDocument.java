package fi.kuule.management;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.language.Language;
import fi.kuule.organisation.ServiceId;
import fi.kuule.response.AnswerMapping;
import fi.kuule.response.AnswerMapping.ServiceSource;
import fi.kuule.response.Response;
import fi.kuule.response.TimeColumn;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/** A mapping for the import of past answers as JSON. */
final class MappingDocument {
    private static final int MAX_COLUMN = 500;
    private static final int MAX_PATTERN = 200;

    private MappingDocument() {}

    static Supplier<AnswerMapping> read(String name, JsonFields fields) {
        fields.id("name", name);
        Supplier<TimeColumn> time = fields.required("time", MappingDocument::time);
        Supplier<String> score = fields.required("score", MappingDocument::column);
        Optional<String> comment = fields.optional("comment", MappingDocument::column);
        Supplier<ServiceSource> service = fields.required("service", MappingDocument::service);
        String channel = fields.optional("channel", DomainValues::slug, Response.IMPORT);
        return () -> new AnswerMapping(name, time.get(), score.get(), comment, service.get(), channel);
    }

    private static Optional<TimeColumn> time(JsonValue value) {
        return value.object(fields -> {
            Supplier<String> column = fields.required("column", MappingDocument::column);
            Supplier<String> pattern = fields.required("pattern", text -> text.line(MAX_PATTERN));
            Supplier<ZoneId> zone = fields.required(
                    "zone", name -> name.parsed(ZoneId::of, "must be a time zone such as Europe/Helsinki"));
            Language language = fields.optional("language", DomainValues::staffLanguage, Language.EN);
            return () -> new TimeColumn(column.get(), pattern.get(), zone.get(), language);
        });
    }

    /** {@code {"column": "…"}} or {@code {"fixed": "…"}}. */
    private static Optional<ServiceSource> service(JsonValue value) {
        return value.object(fields -> {
            Optional<ServiceSource> column =
                    fields.optional("column", MappingDocument::column).map(ServiceSource.Column::new);
            Optional<ServiceSource> fixed =
                    fields.optional("fixed", DomainValues::slug).map(id -> new ServiceSource.Fixed(new ServiceId(id)));
            if (value.json().hasNonNull("column") == value.json().hasNonNull("fixed"))
                value.fault("must have either column or fixed");
            return () -> column.or(() -> fixed).orElseThrow();
        });
    }

    /** The names of columns are compared as they stand, but for blanks around them. */
    private static Optional<String> column(JsonValue value) {
        return value.line(MAX_COLUMN);
    }

    static ObjectNode write(AnswerMapping mapping) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("name", mapping.name());
        node.putObject("time")
                .put("column", mapping.time().column())
                .put("pattern", mapping.time().pattern())
                .put("zone", mapping.time().zone().getId())
                .put("language", mapping.time().language().tag());
        node.put("score", mapping.score());
        mapping.comment().ifPresent(comment -> node.put("comment", comment));
        ObjectNode service = node.putObject("service");
        switch (mapping.service()) {
            case ServiceSource.Column column -> service.put("column", column.name());
            case ServiceSource.Fixed fixed ->
                service.put("fixed", fixed.service().value());
        }
        return node.put("channel", mapping.channel());
    }
}
