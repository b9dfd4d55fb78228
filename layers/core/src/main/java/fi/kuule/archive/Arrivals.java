package fi.kuule.archive;

import java.time.Instant;
import java.util.Optional;

/** The one archive that comes into this stack, and how far it has come. */
public interface Arrivals {
    Optional<Arrival> find();

    /** Begins; false when another archive began, or an organisation lives here. Conditional. */
    boolean begin(String archive, Instant at);

    /** Remembers that these lines are stored. */
    void received(Arrival.Lines lines);

    /** Keeps the organisation's item until everything else is in. */
    void keepOrganisation(String item);

    void ended(Piece.End end);

    void close(Arrival.Close close, Instant at);
}
