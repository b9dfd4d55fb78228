package fi.kuule.aws.dynamodb;

import fi.kuule.organisation.ServiceId;
import fi.kuule.wave.CellMap;
import fi.kuule.wave.CellMaps;
import fi.kuule.wave.Cells;
import fi.kuule.wave.WaveId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Cell maps in the Register, one item per wave and service. */
public final class DynamoDbCellMaps implements CellMaps {
    private static final String CELLS = "cells";
    private static final String BETWEEN = "#";
    private final RegisterTable register;

    public DynamoDbCellMaps(RegisterTable register) {
        this.register = register;
    }

    @Override
    public void put(WaveId wave, CellMap map) {
        map.cells().forEach((service, cells) -> {
            Item entries = new Item();
            cells.published().forEach(entries::text);
            register.put(
                    RegisterTable.item(RegisterTable.CELLS, id(wave, service)).map(CELLS, entries));
        });
    }

    @Override
    public Cells of(WaveId wave, ServiceId service) {
        return register.find(RegisterTable.CELLS, id(wave, service))
                .map(DynamoDbCellMaps::cells)
                .orElse(Cells.NONE);
    }

    @Override
    public CellMap of(WaveId wave) {
        Map<ServiceId, Cells> services = new HashMap<>();
        register.findBeginning(RegisterTable.CELLS, wave.value() + BETWEEN)
                .forEach(item -> services.put(service(item), cells(item)));
        return new CellMap(services);
    }

    private static Cells cells(Item item) {
        return new Cells(item.map(CELLS).entries(Function.identity(), Item::text));
    }

    private static ServiceId service(Item item) {
        String id = item.text(RegisterTable.ID);
        return new ServiceId(id.substring(id.indexOf(BETWEEN) + 1));
    }

    private static String id(WaveId wave, ServiceId service) {
        return wave.value() + BETWEEN + service.value();
    }
}
