package fi.kuule.wave;

import fi.kuule.wave.Batch.BatchId;
import java.util.Optional;

/** Batches of contacts, kept until their invitations are made. */
public interface Batches {
    void put(Batch batch);

    Optional<Batch> find(BatchId id);

    void remove(BatchId id);
}
