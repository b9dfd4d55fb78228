package fi.kuule.aws.dynamodb;

import fi.kuule.survey.SurveyRef;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WaveState;
import fi.kuule.wave.Waves;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Waves in the Register. */
public final class DynamoDbWaves implements Waves {
    private static final String ID = "id";
    private final RegisterTable register;
    private final boolean consistent;

    public DynamoDbWaves(RegisterTable register) {
        this(register, true);
    }

    private DynamoDbWaves(RegisterTable register, boolean consistent) {
        this.register = register;
        this.consistent = consistent;
    }

    /** Whose list of all waves may be some moments behind, for who reads it often; one by id never is. */
    public static DynamoDbWaves behind(RegisterTable register) {
        return new DynamoDbWaves(register, false);
    }

    @Override
    public Optional<Wave> find(WaveId id) {
        return register.find(RegisterTable.WAVE, id.value()).map(DynamoDbWaves::wave);
    }

    @Override
    public List<Wave> findAll() {
        return register.findAll(RegisterTable.WAVE, consistent).stream()
                .map(DynamoDbWaves::wave)
                .sorted(Comparator.comparing(Wave::createdAt).reversed())
                .toList();
    }

    @Override
    public void add(Wave wave) {
        if (!putIf(wave, "attribute_not_exists(id)", Map.of()))
            throw new IllegalStateException("adding wave " + wave.id().value() + ": there is one of this id already");
    }

    @Override
    public boolean replace(Wave wave) {
        return putIf(
                wave,
                "revision = :before",
                Map.of(":before", AttributeValue.fromN(Integer.toString(wave.revision() - 1))));
    }

    /** A write whose reply was lost is repeated by the SDK and refused: what it wanted to write stands there by then. */
    private boolean putIf(Wave wave, String condition, Map<String, AttributeValue> values) {
        return register.putIf(item(wave), condition, values)
                || find(wave.id()).filter(wave::equals).isPresent();
    }

    private static Item item(Wave wave) {
        return RegisterTable.item(RegisterTable.WAVE, wave.id().value())
                .text("survey", wave.survey().toString())
                .text("state", wave.state().name())
                .text("opens", wave.opens().toString())
                .text("closes", wave.closes().toString())
                .number("batches", wave.batches())
                .number("listed", wave.listed())
                .number("duplicates", wave.duplicates())
                .number("sharedAddresses", wave.sharedAddresses())
                .text("createdAt", wave.createdAt().toString())
                .number("revision", wave.revision());
    }

    private static Wave wave(Item item) {
        return new Wave(
                new WaveId(item.text(ID)),
                SurveyRef.parse(item.text("survey")),
                WaveState.valueOf(item.text("state")),
                LocalDate.parse(item.text("opens")),
                LocalDate.parse(item.text("closes")),
                item.integer("batches"),
                item.integer("listed"),
                item.integer("duplicates"),
                item.optionalNumber("sharedAddresses").map(Math::toIntExact).orElse(0),
                Instant.parse(item.text("createdAt")),
                item.integer("revision"));
    }
}
