package fi.kuule.aws.dynamodb;

import fi.kuule.organisation.ServiceId;
import fi.kuule.wave.CellMap;
import fi.kuule.wave.CellMaps;
import fi.kuule.wave.WaveId;
import java.util.Map;
import java.util.function.Function;

/** Cell maps in the Register, one item per wave and service. */
public final class DynamoDbCellMaps implements CellMaps {
    private static final String CELLS = "cells";
    private final RegisterTable register;

    public DynamoDbCellMaps(RegisterTable register) {
        this.register = register;
    }

    @Override
    public void put(WaveId wave, CellMap map) {
        map.cells().forEach((service, cells) -> {
            Item entries = new Item();
            cells.forEach(entries::text);
            register.put(
                    RegisterTable.item(RegisterTable.CELLS, id(wave, service)).map(CELLS, entries));
        });
    }

    @Override
    public Map<String, String> of(WaveId wave, ServiceId service) {
        return register.find(RegisterTable.CELLS, id(wave, service))
                .map(item -> item.map(CELLS).entries(Function.identity(), Item::text))
                .orElse(Map.of());
    }

    private static String id(WaveId wave, ServiceId service) {
        return wave.value() + "#" + service.value();
    }
}
