package fi.kuule.management;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.language.LocalText;
import fi.kuule.mail.EmailAddress;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.Service.Touchpoint;
import fi.kuule.organisation.ServiceId;
import fi.kuule.organisation.Stratum;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A service as JSON, its touchpoints and target included. */
final class ServiceDocument {
    private static final int MOST_CUSTOMERS = 10_000_000;

    private static final Map<String, Stratum> STRATA =
            Arrays.stream(Stratum.values()).collect(Collectors.toMap(Stratum::id, Function.identity()));

    private ServiceDocument() {}

    /** The service but for its number, which Kuule gives. */
    static Supplier<IntFunction<Service>> read(ServiceId id, JsonFields fields) {
        fields.id("id", id.value()).given("number");
        Supplier<LocalText> name = fields.required("name", DomainValues::localText);
        Optional<LocalText> object = fields.optional("object", DomainValues::localText);
        boolean sensitive = fields.optional("sensitive", JsonValue::flag, false);
        Optional<EmailAddress> contact = fields.optional("contact", DomainValues::address);
        List<Touchpoint> touchpoints = fields.optional("touchpoints", ServiceDocument::touchpoints, List.of());
        Optional<Integer> target = fields.optional("target", ServiceDocument::target);
        Optional<Integer> customers = fields.optional("customers", value -> value.integer(1, MOST_CUSTOMERS));
        Optional<Stratum> first = fields.optional("firstStratum", value -> value.oneOf(STRATA));
        return () -> number ->
                new Service(id, number, name.get(), object, sensitive, contact, touchpoints, target, customers, first);
    }

    /** {@code {"target": 40}}, or without one. */
    static Supplier<Optional<Integer>> readTarget(JsonFields fields) {
        Optional<Integer> target = fields.optional("target", ServiceDocument::target);
        return () -> target;
    }

    private static Optional<Integer> target(JsonValue value) {
        return value.integer(-100, 100);
    }

    private static Optional<List<Touchpoint>> touchpoints(JsonValue value) {
        return value.list(ServiceDocument::touchpoint).flatMap(touchpoints -> {
            long ids = touchpoints.stream().map(Touchpoint::id).distinct().count();
            return ids == touchpoints.size() ? Optional.of(touchpoints) : value.fault("must have no id twice");
        });
    }

    private static Optional<Touchpoint> touchpoint(JsonValue value) {
        return value.object(fields -> {
            Supplier<String> id = fields.required("id", DomainValues::slug);
            Supplier<LocalText> name = fields.required("name", DomainValues::localText);
            return () -> new Touchpoint(id.get(), name.get());
        });
    }

    static ObjectNode write(Service service) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("id", service.id().value())
                .put("number", service.number());
        node.set("name", DomainValues.write(service.name()));
        service.object().ifPresent(object -> node.set("object", DomainValues.write(object)));
        node.put("sensitive", service.sensitive());
        service.contact().ifPresent(contact -> node.put("contact", contact.value()));
        ArrayNode touchpoints = node.putArray("touchpoints");
        service.touchpoints()
                .forEach(touchpoint -> touchpoints
                        .addObject()
                        .put("id", touchpoint.id())
                        .set("name", DomainValues.write(touchpoint.name())));
        service.target().ifPresent(target -> node.put("target", target));
        service.customers().ifPresent(customers -> node.put("customers", customers));
        service.firstStratum().ifPresent(first -> node.put("firstStratum", first.id()));
        return node;
    }
}
