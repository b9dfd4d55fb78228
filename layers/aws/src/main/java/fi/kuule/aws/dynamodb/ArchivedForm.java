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
import software.amazon.awssdk.services.dynamodb.model.AttributeValue.Type;

/**
 * An item as it stands in an archive: as it is stored, but for waves, none of which runs there, and for invitations to anonymous waves that
 * are over, which do not say any more who answered. Batches on their way and what this class's package keeps about moving stay behind.
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
    static boolean belongs(Part part, Map<String, AttributeValue> item) {
        boolean keyed =
                keys(part).entrySet().stream().allMatch(key -> isFilled(item.get(key.getKey()), key.getValue()));
        return keyed
                && switch (part) {
                    case INVITATIONS -> isInvitation(item);
                    case REGISTER -> isOfTheOrganisation(item);
                    case ORGANISATION -> isOrganisation(item);
                    case KEYS, ADDRESSES, RESPONSES, REPORTS, TALLIES -> true;
                };
    }

    private static boolean isFilled(AttributeValue value, Type type) {
        return value != null
                && value.type() == type
                && !(type == Type.S && value.s().isEmpty());
    }

    /** Indexes take no other type either. */
    private static boolean isInvitation(Map<String, AttributeValue> item) {
        AttributeValue shard = item.get(InvitationKeys.WAVE_SHARD);
        AttributeValue due = item.get(InvitationKeys.DUE_AT);
        return !item.get(InvitationKeys.ID).s().startsWith(BATCH)
                && (shard == null || isFilled(shard, Type.S))
                && (due == null || isFilled(due, Type.N));
    }

    private static boolean isOrganisation(Map<String, AttributeValue> item) {
        return item.get(RegisterTable.KIND).s().equals(RegisterTable.ORGANISATION);
    }

    private static boolean isOfTheOrganisation(Map<String, AttributeValue> item) {
        return !isOrganisation(item)
                && !OWN_KINDS.contains(item.get(RegisterTable.KIND).s());
    }

    /** The key attributes of a part's table. */
    static Map<String, Type> keys(Part part) {
        return switch (part) {
            case KEYS -> Map.of("purpose", Type.S, "version", Type.N);
            case ADDRESSES -> Map.of("address", Type.S, "fact", Type.S);
            case INVITATIONS -> Map.of(InvitationKeys.ID, Type.S);
            case RESPONSES -> Map.of(ResponseKeys.SERVICE_DAY, Type.S, ResponseKeys.ID, Type.S);
            case REPORTS -> Map.of(ReportKeys.OWNER, Type.S, ReportKeys.ITEM, Type.S);
            case TALLIES -> Map.of(TallyKeys.OWNER, Type.S, TallyKeys.ITEM, Type.S);
            case REGISTER, ORGANISATION -> Map.of(RegisterTable.KIND, Type.S, RegisterTable.ID, Type.S);
        };
    }
}
