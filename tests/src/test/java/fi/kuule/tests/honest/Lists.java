package fi.kuule.tests.honest;

import fi.kuule.aws.dynamodb.DynamoDbCellMaps;
import fi.kuule.aws.dynamodb.DynamoDbDispositions;
import fi.kuule.aws.dynamodb.DynamoDbWaves;
import fi.kuule.aws.dynamodb.RegisterTable;
import fi.kuule.organisation.ServiceId;
import fi.kuule.score.Dimension;
import fi.kuule.score.StratumDispositions;
import fi.kuule.score.Unasked;
import fi.kuule.wave.Cell;
import fi.kuule.wave.Cells;
import fi.kuule.wave.Population;
import fi.kuule.wave.Wave;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of those on a service's lists, told by what the lists say of them. */
final class Lists implements Naming {
    private final Map<YearMonth, Cells> cells = new HashMap<>();
    private final Map<Map.Entry<YearMonth, Cell>, Cell> published = new HashMap<>();
    private final Map<YearMonth, StratumDispositions> counted = new HashMap<>();

    Lists(String service, TwoYears years) {
        RegisterTable register = new RegisterTable(years.cloud().dynamoDb(), "RegisterTable");
        DynamoDbCellMaps maps = new DynamoDbCellMaps(register);
        DynamoDbDispositions dispositions =
                new DynamoDbDispositions(years.cloud().dynamoDb(), "TalliesTable");
        ServiceId id = new ServiceId(service);
        for (Wave wave : new DynamoDbWaves(register).findAll()) {
            YearMonth month = YearMonth.from(wave.closes());
            cells.put(month, maps.of(wave.id(), id));
            Optional.ofNullable(dispositions.strata(wave.id(), id).get(Population.OWN))
                    .ifPresent(own -> counted.put(month, own));
        }
    }

    @Override
    public String listed(YearMonth month, Dimension dimension, Cell combination) {
        String kind = Kinds.of(dimension, combination);
        Set<String> names = Optional.ofNullable(counted.get(month))
                .map(own -> own.participation().by(dimension).keySet())
                .orElse(Set.of());
        return names.contains(kind) ? kind : Dimension.UNTOLD;
    }

    @Override
    public String celled(YearMonth month, Dimension dimension, Cell combination) {
        Cell cell = published.computeIfAbsent(
                Map.entry(month, combination),
                absent -> cells.getOrDefault(month, Cells.NONE).of(combination.text()));
        return Kinds.of(dimension, cell);
    }

    /** Who was on the list of a month and was not asked. */
    Unasked unasked(YearMonth month) {
        return Optional.ofNullable(counted.get(month))
                .map(StratumDispositions::unasked)
                .orElse(Unasked.NOBODY);
    }

    /** Of the wave of a month it is kept what was answered early and late. */
    boolean tellsPromptness(YearMonth month) {
        return Optional.ofNullable(counted.get(month))
                .filter(own -> own.answers().early().n() + own.answers().late().n() > 0)
                .isPresent();
    }
}
