package fi.kuule.aws.dynamodb;

import fi.kuule.archive.ArchivedWaves;
import fi.kuule.archive.Part;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WaveState;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item as it stands in an archive: as it is stored, but for waves, none of which runs there, and for invitations to anonymous waves that
 * are over, which do not say any more who answered or left. Batches on their way and what this class's package keeps about moving stay behind.
 */
record ArchivedForm(Part part, ArchivedWaves waves) {
    private static final String STATE = "state";
    private static final String REVISION = "revision";
    private static final String BATCH = "batch#";
    /** About this stack and not about the organisation. */
    private static final Set<String> OWN_KINDS =
            Set.of(RegisterTable.ARRIVAL, RegisterTable.DEPARTURE, RegisterTable.REQUEST);

    /** Empty when the item stays behind. */
    Optional<Map<String, AttributeValue>> of(Map<String, AttributeValue> item) {
        if (!belongs(part, item)) return Optional.empty();
        return Optional.of(
                switch (part) {
                    case INVITATIONS -> invitation(item);
                    case REGISTER -> register(item);
                    case KEYS, ADDRESSES, RESPONSES, REPORTS, TALLIES, ORGANISATION -> item;
                });
    }

    private Map<String, AttributeValue> invitation(Map<String, AttributeValue> item) {
        boolean silent = new Item(item)
                .optionalText(InvitationItem.WAVE)
                .map(WaveId::new)
                .filter(waves.silent()::contains)
                .isPresent();
        if (!silent) return item;
        Map<String, AttributeValue> untold = new HashMap<>(item);
        untold.remove(InvitationKeys.ANSWERED);
        untold.remove(InvitationKeys.WAY_OUT);
        return untold;
    }

    private Map<String, AttributeValue> register(Map<String, AttributeValue> stored) {
        Item item = new Item(stored);
        if (!item.text(RegisterTable.KIND).equals(RegisterTable.WAVE)) return stored;
        boolean left = waves.left().contains(new WaveId(item.text(RegisterTable.ID)));
        if (!left && !item.text(STATE).equals(WaveState.RUNNING.name())) return stored;
        Item paused = new Item(new HashMap<>(stored)).text(STATE, WaveState.PAUSED.name());
        return (left ? paused.number(REVISION, item.number(REVISION) - 1) : paused).attributes();
    }

    /** The item has the keys of its part, of the types that the table takes, and is one of those that go along. */
    static boolean belongs(Part part, Map<String, AttributeValue> attributes) {
        boolean keyed =
                keys(part).entrySet().stream().allMatch(key -> isFilled(attributes, key.getKey(), key.getValue()));
        Item item = new Item(attributes);
        return keyed
                && switch (part) {
                    case INVITATIONS -> isInvitation(item);
                    case REGISTER -> isOfTheOrganisation(item.text(RegisterTable.KIND));
                    case ORGANISATION -> item.text(RegisterTable.KIND).equals(RegisterTable.ORGANISATION);
                    case KEYS, ADDRESSES, RESPONSES, REPORTS, TALLIES -> true;
                };
    }

    private static boolean isFilled(Map<String, AttributeValue> item, String name, AttributeValue.Type type) {
        return Optional.ofNullable(item.get(name))
                .filter(value -> value.type() == type)
                .filter(value -> type != AttributeValue.Type.S || !value.s().isEmpty())
                .isPresent();
    }

    /** Indexes take no other type either. */
    private static boolean isInvitation(Item item) {
        return !item.text(InvitationKeys.ID).startsWith(BATCH)
                && isIndexed(item, InvitationKeys.WAVE_SHARD, AttributeValue.Type.S)
                && isIndexed(item, InvitationKeys.DUE_AT, AttributeValue.Type.N);
    }

    private static boolean isIndexed(Item item, String name, AttributeValue.Type type) {
        return !item.has(name) || isFilled(item.attributes(), name, type);
    }

    private static boolean isOfTheOrganisation(String kind) {
        return !kind.equals(RegisterTable.ORGANISATION) && !OWN_KINDS.contains(kind);
    }

    /** The key attributes of a part's table. */
    static Map<String, AttributeValue.Type> keys(Part part) {
        return switch (part) {
            case KEYS -> Map.of("purpose", AttributeValue.Type.S, "version", AttributeValue.Type.N);
            case ADDRESSES -> Map.of("address", AttributeValue.Type.S, "fact", AttributeValue.Type.S);
            case INVITATIONS -> Map.of(InvitationKeys.ID, AttributeValue.Type.S);
            case RESPONSES ->
                Map.of(ResponseKeys.SERVICE_DAY, AttributeValue.Type.S, ResponseKeys.ID, AttributeValue.Type.S);
            case REPORTS -> Map.of(ReportKeys.OWNER, AttributeValue.Type.S, ReportKeys.ITEM, AttributeValue.Type.S);
            case TALLIES -> Map.of(TallyKeys.OWNER, AttributeValue.Type.S, TallyKeys.ITEM, AttributeValue.Type.S);
            case REGISTER, ORGANISATION ->
                Map.of(RegisterTable.KIND, AttributeValue.Type.S, RegisterTable.ID, AttributeValue.Type.S);
        };
    }
}
