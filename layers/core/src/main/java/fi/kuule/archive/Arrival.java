package fi.kuule.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How far an archive has come in.
 *
 * @param received which lines are stored, in no order; none twice
 * @param organisation its item, which waits until everything else is in
 * @param end what the archive's last line says; empty until it came
 * @param close how it ended; empty while it is under way
 */
public record Arrival(
        String archive,
        List<Lines> received,
        Optional<String> organisation,
        Optional<Piece.End> end,
        Optional<Close> close) {
    public Arrival {
        received =
                received.stream().sorted(Comparator.comparingInt(Lines::from)).toList();
    }

    /** How many lines are stored. */
    public int count() {
        return received.stream().mapToInt(lines -> lines.to - lines.from + 1).sum();
    }

    /** Lines that others stand after, or that the archive's end counts, and that have not come. */
    public List<Gap> missing() {
        List<Gap> gaps = new ArrayList<>();
        int next = 1;
        for (Lines lines : received) {
            if (lines.from > next) gaps.add(new Gap(next, lines.from - 1));
            next = lines.to + 1;
        }
        int last = end.map(Piece.End::lines).orElse(0);
        if (next <= last) gaps.add(new Gap(next, last));
        return gaps;
    }

    boolean isComplete() {
        return end.isPresent() && missing().isEmpty();
    }

    /** What came adds up to what the archive's end says. */
    boolean isWhole() {
        ArchiveDigest sum = received.stream().map(Lines::digest).reduce(ArchiveDigest.NONE, ArchiveDigest::plus);
        return end.filter(said -> said.lines() == count() && said.digest().equals(sum))
                .isPresent();
    }

    /** A piece that was stored, by the numbers of its first and last line. */
    public record Lines(int from, int to, ArchiveDigest digest) {
        /** Every one of the other lines is among these. */
        boolean holds(Lines other) {
            return from <= other.from && other.to <= to;
        }

        /** Not both can be right: cut across each other, or the same lines with other content. */
        boolean contradicts(Lines other) {
            boolean overlap = from <= other.to && other.from <= to;
            boolean same = from == other.from && to == other.to;
            return overlap && (same ? !digest.equals(other.digest) : !holds(other));
        }
    }

    public record Gap(int from, int to) {}

    /** How an arrival ended. */
    public enum Close {
        /** Everything is in, and the organisation lives here. */
        FINISHED,
        /** Everything came, and it is not what was sent. */
        DAMAGED
    }
}
