package fi.kuule.wave;

import fi.kuule.wave.Batch.BatchId;
import java.util.List;

/** Who was asked, by wave and batch. A batch that is worked on twice writes the same counts twice. */
public interface Asked {
    void put(BatchId batch, AskedCounts counts);

    /** The counts of every batch that is done. */
    List<AskedCounts> of(WaveId wave);
}
