package fi.kuule.archive;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Some consecutive lines of an archive.
 *
 * @param archive the id that every line carries
 * @param head the first line, if it is among these
 * @param lines those that hold an item
 * @param end the last line, if it is among these
 */
public record Piece(String archive, Optional<Head> head, List<Line> lines, Optional<End> end) {
    public Piece {
        lines = List.copyOf(lines);
    }

    /** Which items these are; there is one at least. */
    Arrival.Lines range() {
        ArchiveDigest digest = lines.stream()
                .map(line -> ArchiveDigest.of(line.part, line.item))
                .reduce(ArchiveDigest.NONE, ArchiveDigest::plus);
        return new Arrival.Lines(lines.getFirst().number, lines.getLast().number, digest);
    }

    /** @param zone in which days and months of the archive are meant */
    public record Head(int format, ZoneId zone) {}

    /** @param number from 1 */
    public record Line(int number, Part part, String item) {
        @Override
        public String toString() {
            return "Line[" + number + "]";
        }
    }

    /** @param lines how many lines hold an item */
    public record End(int lines, ArchiveDigest digest) {}
}
