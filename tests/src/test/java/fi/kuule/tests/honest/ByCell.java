package fi.kuule.tests.honest;

import fi.kuule.score.Dimension;
import fi.kuule.wave.Cell;
import java.time.YearMonth;

/** The names of those who are known by the cell of their answers, and by nothing else. */
final class ByCell implements Naming {
    @Override
    public String listed(YearMonth month, Dimension dimension, Cell cell) {
        return Dimension.UNTOLD;
    }

    @Override
    public String celled(YearMonth month, Dimension dimension, Cell cell) {
        return Kinds.of(dimension, cell);
    }
}
