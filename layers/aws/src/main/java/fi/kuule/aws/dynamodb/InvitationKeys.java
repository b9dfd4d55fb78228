package fi.kuule.aws.dynamodb;

import fi.kuule.wave.Batch.BatchId;
import fi.kuule.wave.InvitationId;
import fi.kuule.wave.WaveId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Keys of the Invitations table. A wave is spread over shards, since one partition takes 1 000 writes a second. What an answer changes
 * ({@link #ANSWERED}) stands in neither index; who left without answering ({@link #WAY_OUT}) stands in one, to be counted.
 */
final class InvitationKeys {
    static final int SHARDS = 8;
    static final String ID = "id";
    static final String WAVE_SHARD = "waveShard";
    static final String DUE_AT = "dueAt";

    /** Only on answered invitations, and then true. */
    static final String ANSWERED = "answered";

    /** Only on invitations whose reader left without answering; an answer takes it off. */
    static final String WAY_OUT = "wayOut";

    static final String BY_WAVE = "byWave";
    static final String DUE = "due";

    private InvitationKeys() {}

    static Map<String, AttributeValue> key(InvitationId id) {
        return Map.of(ID, AttributeValue.fromS(id.value()));
    }

    /** Batches wait beside the invitations that they become: this is the table with addresses. */
    static Map<String, AttributeValue> key(BatchId id) {
        return Map.of(ID, AttributeValue.fromS("batch#" + id.wave().value() + "#" + id.number()));
    }

    static String waveShard(WaveId wave, InvitationId id) {
        return waveShard(wave, Math.floorMod(id.value().hashCode(), SHARDS));
    }

    static List<String> waveShards(WaveId wave) {
        return IntStream.range(0, SHARDS)
                .mapToObj(shard -> waveShard(wave, shard))
                .toList();
    }

    private static String waveShard(WaveId wave, int shard) {
        return wave.value() + "#" + shard;
    }
}
