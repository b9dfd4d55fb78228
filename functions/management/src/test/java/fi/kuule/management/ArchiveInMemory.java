package fi.kuule.management;

import fi.kuule.archive.ArchivedWaves;
import fi.kuule.archive.Arrival;
import fi.kuule.archive.Arrivals;
import fi.kuule.archive.Departures;
import fi.kuule.archive.Holdings;
import fi.kuule.archive.Part;
import fi.kuule.archive.Piece;
import fi.kuule.wave.WaveId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What archives are made of, in memory. Items are kept as they are written, and nothing of them is looked at. */
final class ArchiveInMemory {
    final Map<Part, Set<String>> items = new EnumMap<>(Part.class);
    final Map<WaveId, Integer> departures = new HashMap<>();
    /** Whether an organisation lives here. */
    boolean inhabited = true;

    private Optional<String> archive = Optional.empty();
    private Optional<String> organisation = Optional.empty();
    private Optional<Piece.End> end = Optional.empty();
    private Optional<Arrival.Close> closed = Optional.empty();
    private final Map<Integer, Arrival.Lines> received = new TreeMap<>();

    Holdings holdings() {
        return new Holdings() {
            @Override
            public Segment read(Part part, Optional<String> after, int most, ArchivedWaves waves) {
                List<String> all = new ArrayList<>(items.getOrDefault(part, Set.of()));
                int from = after.map(Integer::parseInt).orElse(0);
                int to = Math.min(all.size(), from + most);
                Optional<String> next = to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty();
                return new Segment(all.subList(from, to), next);
            }

            @Override
            public boolean takes(Part part, String item) {
                return !item.contains("altered");
            }

            @Override
            public void write(Part part, List<String> written) {
                items.computeIfAbsent(part, any -> new LinkedHashSet<>()).addAll(written);
            }
        };
    }

    Departures departures() {
        return new Departures() {
            @Override
            public void put(WaveId wave, int revision) {
                departures.put(wave, revision);
            }

            @Override
            public Map<WaveId, Integer> findAll() {
                return Map.copyOf(departures);
            }
        };
    }

    Arrivals arrivals() {
        return new Arrivals() {
            @Override
            public Optional<Arrival> find() {
                return archive.map(id -> new Arrival(id, List.copyOf(received.values()), organisation, end, closed));
            }

            @Override
            public boolean begin(String id, Instant at) {
                if (inhabited || archive.isPresent()) return false;
                archive = Optional.of(id);
                return true;
            }

            @Override
            public void received(Arrival.Lines lines) {
                received.put(lines.from(), lines);
            }

            @Override
            public void keepOrganisation(String item) {
                organisation = Optional.of(item);
            }

            @Override
            public void ended(Piece.End said) {
                end = Optional.of(said);
            }

            @Override
            public void close(Arrival.Close how, Instant at) {
                closed = Optional.of(how);
            }
        };
    }
}
