package fi.kuule.wave;

import fi.kuule.wave.Batch.BatchId;
import java.util.List;

/** Tells link-generation which batches wait. Holds ids and nothing else. */
public interface BatchQueue {
    void send(List<BatchId> batches);
}
