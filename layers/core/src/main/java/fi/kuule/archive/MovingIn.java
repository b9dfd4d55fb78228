package fi.kuule.archive;

import fi.kuule.organisation.Services;
import fi.kuule.wave.Waves;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Takes an archive into an empty stack, piece by piece. A piece may come again. The organisation is put when every line is in and adds up to
 * what the archive's end says; until then no link opens and no mail goes.
 */
public final class MovingIn {
    /** The form of archives that this takes and {@link Leaving} gives. */
    public static final int FORMAT = 1;

    private final Holdings holdings;
    private final Arrivals arrivals;
    private final Services services;
    private final Waves waves;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param zone the stack's own: days of another zone would be other days */
    public MovingIn(
            Holdings holdings, Arrivals arrivals, Services services, Waves waves, InstantSource clock, ZoneId zone) {
        this.holdings = holdings;
        this.arrivals = arrivals;
        this.services = services;
        this.waves = waves;
        this.clock = clock;
        this.zone = zone;
    }

    /** How far an archive has come in; empty when none has begun. */
    public Optional<Arrival> status() {
        return arrivals.find();
    }

    /** Somebody is moving in and not done. */
    public boolean isUnderWay() {
        return status().filter(arrival -> arrival.close().isEmpty()).isPresent();
    }

    public Outcome take(Piece piece) {
        List<Integer> unfit = piece.lines().stream()
                .filter(line -> !holdings.takes(line.part(), line.item()))
                .map(Piece.Line::number)
                .toList();
        if (!unfit.isEmpty()) return new Unfit(unfit);
        Optional<Arrival> arrival = arrivals.find();
        if (arrival.isEmpty()) return begin(piece);
        if (!arrival.get().archive().equals(piece.archive())) return new OtherArchive();
        return arrival.get().close().isPresent() ? closed(arrival.get()) : store(piece, arrival.get());
    }

    private static Outcome closed(Arrival arrival) {
        return arrival.close().filter(Arrival.Close.FINISHED::equals).isPresent()
                ? new Taken(arrival)
                : new Damaged(arrival);
    }

    private Outcome begin(Piece piece) {
        if (piece.head().isEmpty()) return new NotTheBeginning();
        Piece.Head head = piece.head().get();
        if (head.format() != FORMAT) return new OtherFormat(head.format());
        if (!head.zone().equals(zone)) return new OtherZone(head.zone());
        boolean empty = services.findAll().isEmpty() && waves.findAll().isEmpty();
        if (!empty || !arrivals.begin(piece.archive(), clock.instant()))
            return arrivals.find()
                            .filter(other -> other.archive().equals(piece.archive()))
                            .isPresent()
                    ? take(piece)
                    : new NotEmpty();
        return take(piece);
    }

    private Outcome store(Piece piece, Arrival arrival) {
        if (!piece.lines().isEmpty()) {
            Arrival.Lines lines = piece.range();
            Optional<Arrival.Lines> other = arrival.received().stream()
                    .filter(known -> known.contradicts(lines))
                    .findFirst();
            if (other.isPresent()) return new Differs(other.get());
            if (arrival.received().stream().noneMatch(known -> known.holds(lines))) store(piece, lines);
        }
        piece.end().ifPresent(arrivals::ended);
        return settled(arrivals.find().orElseThrow());
    }

    /** First the items, then that they are stored: what stops halfway is sent again. */
    private void store(Piece piece, Arrival.Lines lines) {
        write(piece);
        arrivals.received(lines);
    }

    private void write(Piece piece) {
        Map<Part, List<String>> byPart = piece.lines().stream()
                .collect(Collectors.groupingBy(
                        Piece.Line::part,
                        () -> new EnumMap<>(Part.class),
                        Collectors.mapping(Piece.Line::item, Collectors.toList())));
        byPart.forEach((part, items) -> {
            if (part == Part.ORGANISATION) items.forEach(arrivals::keepOrganisation);
            else holdings.write(part, items);
        });
    }

    private Outcome settled(Arrival arrival) {
        if (!arrival.isComplete()) return new Taken(arrival);
        if (!arrival.isWhole()) {
            arrivals.close(Arrival.Close.DAMAGED, clock.instant());
            return new Damaged(arrival);
        }
        arrival.organisation().ifPresent(item -> holdings.write(Part.ORGANISATION, List.of(item)));
        arrivals.close(Arrival.Close.FINISHED, clock.instant());
        return new Taken(arrivals.find().orElseThrow());
    }

    /** What became of a piece. */
    public sealed interface Outcome {}

    /** It is stored, now or when it came before. */
    public record Taken(Arrival arrival) implements Outcome {}

    /** Somebody lives here already. */
    public record NotEmpty() implements Outcome {}

    /** No archive has begun, and this is not the first piece of one. */
    public record NotTheBeginning() implements Outcome {}

    /** Another archive is under way, or was taken. */
    public record OtherArchive() implements Outcome {}

    public record OtherFormat(int format) implements Outcome {}

    /** @param zone the archive's, which is not this stack's */
    public record OtherZone(ZoneId zone) implements Outcome {}

    /** Some of these lines came before, cut elsewhere or with other content; nothing was stored. */
    public record Differs(Arrival.Lines before) implements Outcome {}

    /** @param lines whose items are none of their part; nothing was stored */
    public record Unfit(List<Integer> lines) implements Outcome {
        public Unfit {
            lines = List.copyOf(lines);
        }
    }

    /** Every line came, and together they are not what the archive's end says. */
    public record Damaged(Arrival arrival) implements Outcome {}
}
