package fi.kuule.aws.dynamodb;

import fi.kuule.language.Language;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.Recipient;
import fi.kuule.mail.Reference;
import fi.kuule.organisation.ServiceId;
import fi.kuule.wave.Batch;
import fi.kuule.wave.Batch.BatchId;
import fi.kuule.wave.Batches;
import fi.kuule.wave.Contact;
import fi.kuule.wave.Population;
import fi.kuule.wave.Strata;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Batches of contacts in the Invitations table, the only one with addresses; forgotten after four days, done or not. */
public final class DynamoDbBatches implements Batches {
    /** As long as a message can lie on the queue. */
    private static final Duration KEPT = Duration.ofDays(4);

    private static final String CONTACTS = "contacts";
    private static final String EXPIRES = "expires";
    private final DynamoDbClient dynamoDb;
    private final String table;
    private final InstantSource clock;

    public DynamoDbBatches(DynamoDbClient dynamoDb, String table, InstantSource clock) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public void put(Batch batch) {
        Item item = new Item(new HashMap<>(InvitationKeys.key(batch.id())))
                .maps(
                        CONTACTS,
                        batch.contacts().stream().map(DynamoDbBatches::item).toList())
                .number(EXPIRES, clock.instant().plus(KEPT).getEpochSecond());
        dynamoDb.putItem(request -> request.tableName(table).item(item.attributes()));
    }

    @Override
    public Optional<Batch> find(BatchId id) {
        Map<String, AttributeValue> found = dynamoDb.getItem(request ->
                        request.tableName(table).key(InvitationKeys.key(id)).consistentRead(true))
                .item();
        if (found.isEmpty() || expired(new Item(found))) return Optional.empty();
        return Optional.of(new Batch(
                id,
                new Item(found)
                        .maps(CONTACTS).stream().map(DynamoDbBatches::contact).toList()));
    }

    @Override
    public void remove(BatchId id) {
        dynamoDb.deleteItem(request -> request.tableName(table).key(InvitationKeys.key(id)));
    }

    private boolean expired(Item item) {
        return item.number(EXPIRES) <= clock.instant().getEpochSecond();
    }

    /** Short names, since 500 contacts share one item of at most 400 KB. */
    private static Item item(Contact contact) {
        return new Item()
                .text("m", contact.address().map(EmailAddress::value))
                .text("r", contact.reference().map(Reference::value))
                .text("s", contact.service().value())
                .text("t", contact.touchpoint())
                .text("g", contact.strata().ageGroup())
                .text("a", contact.strata().area())
                .text("l", contact.strata().language().name())
                .text("p", Optional.of(contact.strata().population().name()).filter(name -> !name.isEmpty()));
    }

    private static Contact contact(Item item) {
        Strata strata = new Strata(
                item.text("g"),
                item.text("a"),
                Language.valueOf(item.text("l")),
                item.optionalText("p").map(Population::new).orElse(Population.OWN));
        return new Contact(recipient(item), new ServiceId(item.text("s")), item.optionalText("t"), strata);
    }

    private static Recipient recipient(Item item) {
        return item.has("m") ? new EmailAddress(item.text("m")) : new Reference(item.text("r"));
    }
}
