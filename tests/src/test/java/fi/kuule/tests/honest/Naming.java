package fi.kuule.tests.honest;

import fi.kuule.score.Dimension;
import fi.kuule.wave.Cell;
import java.time.YearMonth;

/** Under which names people are counted, month by month, by one dimension. */
interface Naming {
    /** By what the list says of them; of few who were asked it is not told. */
    String listed(YearMonth month, Dimension dimension, Cell cell);

    /** By the cell that their answers have. */
    String celled(YearMonth month, Dimension dimension, Cell cell);
}
