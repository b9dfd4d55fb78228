package fi.kuule.aws.dynamodb;

import fi.kuule.organisation.ServiceId;
import fi.kuule.response.AnswerMapping;
import fi.kuule.response.AnswerMapping.ServiceSource;
import fi.kuule.response.AnswerMappings;
import fi.kuule.response.Response;
import fi.kuule.response.TimeColumn;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Mappings for the import of answers, in the Register. */
public final class DynamoDbMappings implements AnswerMappings {
    private final RegisterTable register;

    public DynamoDbMappings(RegisterTable register) {
        this.register = register;
    }

    @Override
    public Optional<AnswerMapping> find(String name) {
        return register.find(RegisterTable.MAPPING, name).map(DynamoDbMappings::read);
    }

    @Override
    public List<AnswerMapping> findAll() {
        return register.findAll(RegisterTable.MAPPING).stream()
                .map(DynamoDbMappings::read)
                .toList();
    }

    @Override
    public void put(AnswerMapping mapping) {
        Item time = new Item()
                .text("column", mapping.time().column())
                .text("pattern", mapping.time().pattern())
                .text("zone", mapping.time().zone().getId())
                .text("language", mapping.time().language().tag());
        Item item = RegisterTable.item(RegisterTable.MAPPING, mapping.name())
                .map("time", time)
                .text("score", mapping.score())
                .text("comment", mapping.comment())
                .text("channel", mapping.channel());
        switch (mapping.service()) {
            case ServiceSource.Column column -> item.text("serviceColumn", column.name());
            case ServiceSource.Fixed fixed ->
                item.text("service", fixed.service().value());
        }
        register.put(item);
    }

    private static AnswerMapping read(Item item) {
        Item time = item.map("time");
        return new AnswerMapping(
                item.text("id"),
                new TimeColumn(
                        time.text("column"),
                        time.text("pattern"),
                        ZoneId.of(time.text("zone")),
                        LanguageList.language(time.text("language"))),
                item.text("score"),
                item.optionalText("comment"),
                item.optionalText("serviceColumn")
                        .<ServiceSource>map(ServiceSource.Column::new)
                        .orElseGet(() -> new ServiceSource.Fixed(new ServiceId(item.text("service")))),
                item.optionalText("channel").orElse(Response.IMPORT));
    }
}
