package fi.kuule.aws.dynamodb;

import fi.kuule.archive.Departures;
import fi.kuule.wave.WaveId;
import java.util.Map;
import java.util.stream.Collectors;

/** Waves that were left, in the Register. */
public final class DynamoDbDepartures implements Departures {
    private static final String REVISION = "revision";
    private final RegisterTable register;

    public DynamoDbDepartures(RegisterTable register) {
        this.register = register;
    }

    @Override
    public void put(WaveId wave, int revision) {
        register.put(RegisterTable.item(RegisterTable.DEPARTURE, wave.value()).number(REVISION, revision));
    }

    @Override
    public Map<WaveId, Integer> findAll() {
        return register.findAll(RegisterTable.DEPARTURE).stream()
                .collect(Collectors.toMap(
                        item -> new WaveId(item.text(RegisterTable.ID)), item -> item.integer(REVISION)));
    }
}
