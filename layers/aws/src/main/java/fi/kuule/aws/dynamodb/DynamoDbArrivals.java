package fi.kuule.aws.dynamodb;

import fi.kuule.archive.ArchiveDigest;
import fi.kuule.archive.Arrival;
import fi.kuule.archive.Arrivals;
import fi.kuule.archive.Piece;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The archive that comes in, in the Register: one document for each thing that is known of it. */
public final class DynamoDbArrivals implements Arrivals {
    private static final String BEGUN = "begun";
    private static final String END = "end";
    private static final String CLOSED = "closed";
    private static final String ORGANISATION = "organisation";
    private static final String LINES = "lines#";
    private static final String ABSENT = "attribute_not_exists(id)";

    private final RegisterTable register;
    private final RegisterTransaction transaction;

    public DynamoDbArrivals(RegisterTable register) {
        this.register = register;
        this.transaction = new RegisterTransaction(register);
    }

    @Override
    public Optional<Arrival> find() {
        Map<String, Item> known = register.findAll(RegisterTable.ARRIVAL).stream()
                .collect(Collectors.toMap(item -> item.text(RegisterTable.ID), Function.identity()));
        return Optional.ofNullable(known.get(BEGUN)).map(begun -> arrival(begun, known));
    }

    private static Arrival arrival(Item begun, Map<String, Item> known) {
        List<Arrival.Lines> received = known.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(LINES))
                .map(entry -> lines(entry.getValue()))
                .toList();
        return new Arrival(
                begun.text("archive"),
                received,
                Optional.ofNullable(known.get(ORGANISATION)).map(item -> item.text("item")),
                Optional.ofNullable(known.get(END))
                        .map(end -> new Piece.End(end.integer("lines"), ArchiveDigest.ofHex(end.text("digest")))),
                Optional.ofNullable(known.get(CLOSED)).map(closed -> Arrival.Close.valueOf(closed.text("how"))));
    }

    private static Arrival.Lines lines(Item item) {
        return new Arrival.Lines(item.integer("from"), item.integer("to"), ArchiveDigest.ofHex(item.text("digest")));
    }

    @Override
    public boolean begin(String archive, Instant at) {
        Item begun = item(BEGUN).text("archive", archive).text("at", at.toString());
        return transaction.write(List.of(
                TransactWriteItem.builder()
                        .put(transaction.put(begun).conditionExpression(ABSENT).build())
                        .build(),
                TransactWriteItem.builder()
                        .conditionCheck(check -> check.tableName(register.table())
                                .key(RegisterTable.key(RegisterTable.ORGANISATION, DynamoDbOrganisations.ONLY))
                                .conditionExpression(ABSENT))
                        .build()));
    }

    @Override
    public void received(Arrival.Lines lines) {
        register.put(item(String.format(Locale.ROOT, LINES + "%09d", lines.from()))
                .number("from", lines.from())
                .number("to", lines.to())
                .text("digest", lines.digest().hex()));
    }

    @Override
    public void keepOrganisation(String item) {
        register.put(item(ORGANISATION).text("item", item));
    }

    @Override
    public void ended(Piece.End end) {
        register.put(item(END)
                .number("lines", end.lines())
                .text("digest", end.digest().hex()));
    }

    @Override
    public void close(Arrival.Close close, Instant at) {
        register.put(item(CLOSED).text("how", close.name()).text("at", at.toString()));
    }

    private static Item item(String id) {
        return RegisterTable.item(RegisterTable.ARRIVAL, id);
    }
}
