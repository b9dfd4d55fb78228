package fi.kuule.aws.dynamodb;

import fi.kuule.organisation.ServiceId;
import fi.kuule.survey.OpenLink;
import fi.kuule.survey.OpenLinks;
import fi.kuule.survey.SurveyId;
import java.util.List;
import java.util.Optional;

/** Open links in the Register table, by their code. */
public final class DynamoDbOpenLinks implements OpenLinks {
    private final RegisterTable register;

    public DynamoDbOpenLinks(RegisterTable register) {
        this.register = register;
    }

    @Override
    public Optional<OpenLink> find(String code) {
        return register.find(RegisterTable.OPEN_LINK, code).map(DynamoDbOpenLinks::read);
    }

    @Override
    public List<OpenLink> findAll() {
        return register.findAll(RegisterTable.OPEN_LINK).stream()
                .map(DynamoDbOpenLinks::read)
                .toList();
    }

    @Override
    public void put(OpenLink link) {
        register.put(RegisterTable.item(RegisterTable.OPEN_LINK, link.code())
                .text("survey", link.survey().value())
                .text("service", link.service().value())
                .text("touchpoint", link.touchpoint())
                .text("channel", link.channel()));
    }

    private static OpenLink read(Item item) {
        return new OpenLink(
                item.text("id"),
                new SurveyId(item.text("survey")),
                new ServiceId(item.text("service")),
                item.optionalText("touchpoint"),
                item.text("channel"));
    }
}
