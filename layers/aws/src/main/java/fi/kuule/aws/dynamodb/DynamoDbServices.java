package fi.kuule.aws.dynamodb;

import fi.kuule.mail.EmailAddress;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.Service.Touchpoint;
import fi.kuule.organisation.ServiceId;
import fi.kuule.organisation.Services;
import fi.kuule.organisation.Stratum;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Services in the Register; a number that was given is claimed by a document of its own. */
public final class DynamoDbServices implements Services {
    private final RegisterTable register;
    private final RegisterTransaction transaction;

    public DynamoDbServices(RegisterTable register) {
        this.register = register;
        this.transaction = new RegisterTransaction(register);
    }

    @Override
    public Optional<Service> find(ServiceId id) {
        return register.find(RegisterTable.SERVICE, id.value()).map(DynamoDbServices::read);
    }

    @Override
    public List<Service> findAll() {
        return register.findAll(RegisterTable.SERVICE).stream()
                .map(DynamoDbServices::read)
                .toList();
    }

    @Override
    public boolean add(Service service) {
        return transaction.putAllNew(item(service), numberClaim(service));
    }

    @Override
    public void replace(Service service) {
        boolean replaced = register.putIf(
                item(service),
                "serviceNumber = :number",
                Map.of(":number", AttributeValue.fromN(Integer.toString(service.number()))));
        if (!replaced)
            throw new IllegalStateException(
                    "no service " + service.id().value() + " with number " + service.number() + " to replace");
    }

    private static Item numberClaim(Service service) {
        return RegisterTable.item(RegisterTable.SERVICE_NUMBER, String.format(Locale.ROOT, "%04d", service.number()))
                .text("service", service.id().value());
    }

    private static Item item(Service service) {
        Item item = RegisterTable.item(RegisterTable.SERVICE, service.id().value())
                .number("serviceNumber", service.number())
                .map("name", LocalTextItem.of(service.name()))
                .flag("sensitive", service.sensitive())
                .text("contact", service.contact().map(EmailAddress::value))
                .maps(
                        "touchpoints",
                        service.touchpoints().stream()
                                .map(touchpoint -> new Item()
                                        .text("id", touchpoint.id())
                                        .map("name", LocalTextItem.of(touchpoint.name())))
                                .toList());
        service.target().ifPresent(target -> item.number("target", target));
        service.customers().ifPresent(customers -> item.number("customers", customers));
        service.firstStratum().ifPresent(first -> item.text("firstStratum", first.id()));
        LocalTextItem.put(item, "object", service.object());
        return item;
    }

    private static Service read(Item item) {
        return new Service(
                new ServiceId(item.text("id")),
                item.integer("serviceNumber"),
                LocalTextItem.read(item.map("name")),
                LocalTextItem.find(item, "object"),
                item.flag("sensitive"),
                item.optionalText("contact").map(EmailAddress::new),
                item.maps("touchpoints").stream()
                        .map(touchpoint ->
                                new Touchpoint(touchpoint.text("id"), LocalTextItem.read(touchpoint.map("name"))))
                        .toList(),
                item.optionalNumber("target").map(Math::toIntExact),
                item.optionalNumber("customers").map(Math::toIntExact),
                item.optionalText("firstStratum").map(Stratum::of));
    }
}
