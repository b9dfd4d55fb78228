package fi.kuule.management;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.organisation.ServiceId;
import fi.kuule.survey.OpenLink;
import fi.kuule.survey.SurveyId;
import java.util.Optional;
import java.util.function.Supplier;

/** An open link as JSON. */
final class OpenLinkDocument {
    private OpenLinkDocument() {}

    static Supplier<OpenLink> read(String code, JsonFields fields) {
        fields.id("code", code).given("path");
        Supplier<String> survey = fields.required("survey", DomainValues::slug);
        Supplier<String> service = fields.required("service", DomainValues::slug);
        Optional<String> touchpoint = fields.optional("touchpoint", DomainValues::slug);
        Supplier<String> channel = fields.required("channel", DomainValues::slug);
        return () ->
                new OpenLink(code, new SurveyId(survey.get()), new ServiceId(service.get()), touchpoint, channel.get());
    }

    /** With the path at which people open it. */
    static ObjectNode write(OpenLink link) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("code", link.code())
                .put("path", "/o/" + link.code())
                .put("survey", link.survey().value())
                .put("service", link.service().value());
        link.touchpoint().ifPresent(touchpoint -> node.put("touchpoint", touchpoint));
        return node.put("channel", link.channel());
    }
}
