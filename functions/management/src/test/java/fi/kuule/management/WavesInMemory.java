package fi.kuule.management;

import fi.kuule.access.HmacKey;
import fi.kuule.mail.MailId;
import fi.kuule.organisation.ServiceId;
import fi.kuule.wave.Asked;
import fi.kuule.wave.AskedCounts;
import fi.kuule.wave.Batch;
import fi.kuule.wave.Batch.BatchId;
import fi.kuule.wave.BatchQueue;
import fi.kuule.wave.Batches;
import fi.kuule.wave.CellMap;
import fi.kuule.wave.CellMaps;
import fi.kuule.wave.Cells;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WaveMailCounts;
import fi.kuule.wave.WaveMailCounts.Outcome;
import fi.kuule.wave.Waves;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Waves, and batches on their way, in memory. */
final class WavesInMemory {
    final Map<BatchId, Batch> batches = new LinkedHashMap<>();
    final List<BatchId> queued = new ArrayList<>();
    final LettersInMemory letters;
    Runnable whenBatched = () -> {};
    Runnable whenAdded = () -> {};
    Runnable whenQueued = () -> {};
    final Map<WaveId, Map<Outcome, Long>> reported = new HashMap<>();
    private final Map<WaveId, Wave> waves = new LinkedHashMap<>();
    private final Map<BatchId, AskedCounts> counts = new LinkedHashMap<>();
    private final Map<WaveId, CellMap> cells = new HashMap<>();

    /** @param linkKey asked for once there are letters */
    WavesInMemory(Supplier<HmacKey> linkKey) {
        this.letters = new LettersInMemory(linkKey);
    }

    void liveOn() {
        whenBatched = () -> {};
        whenAdded = () -> {};
        whenQueued = () -> {};
    }

    BatchQueue queue() {
        return sent -> {
            whenQueued.run();
            queued.addAll(sent);
        };
    }

    /** What link-generation would do: everybody on the list is asked. */
    void askEverybody() {
        batches.forEach((id, batch) -> {
            Map<ServiceId, Map<String, Integer>> asked = new HashMap<>();
            batch.contacts()
                    .forEach(contact -> asked.computeIfAbsent(contact.service(), service -> new HashMap<>())
                            .merge(contact.combination(), 1, Integer::sum));
            batch.contacts().forEach(contact -> letters.add(id.wave(), contact));
            counts.put(id, new AskedCounts(asked, Map.of()));
        });
    }

    Waves waves() {
        return new Waves() {
            @Override
            public Optional<Wave> find(WaveId id) {
                return Optional.ofNullable(waves.get(id));
            }

            @Override
            public List<Wave> findAll() {
                return List.copyOf(waves.values());
            }

            @Override
            public void add(Wave wave) {
                waves.put(wave.id(), wave);
                whenAdded.run();
            }

            @Override
            public boolean replace(Wave wave) {
                boolean next = find(wave.id())
                        .filter(stored -> stored.revision() == wave.revision() - 1)
                        .isPresent();
                if (next) waves.put(wave.id(), wave);
                return next;
            }
        };
    }

    Batches batches() {
        return new Batches() {
            @Override
            public void put(Batch batch) {
                batches.put(batch.id(), batch);
                whenBatched.run();
            }

            @Override
            public Optional<Batch> find(BatchId id) {
                return Optional.ofNullable(batches.get(id));
            }

            @Override
            public void remove(BatchId id) {
                batches.remove(id);
            }
        };
    }

    /** What has been reported of mails; none of it here but what a test puts. */
    WaveMailCounts mail() {
        return new WaveMailCounts() {
            @Override
            public Set<Outcome> note(MailId mail, Set<Outcome> outcomes) {
                throw new UnsupportedOperationException("nobody here hears of mails");
            }

            @Override
            public void add(WaveId wave, Set<Outcome> outcomes, Instant at) {
                throw new UnsupportedOperationException("nobody here hears of mails");
            }

            @Override
            public Optional<Map<Outcome, Long>> of(WaveId wave) {
                return Optional.ofNullable(reported.get(wave));
            }
        };
    }

    Asked asked() {
        return new Asked() {
            @Override
            public void put(BatchId batch, AskedCounts asked) {
                counts.put(batch, asked);
            }

            @Override
            public List<AskedCounts> of(WaveId wave) {
                return counts.entrySet().stream()
                        .filter(entry -> entry.getKey().wave().equals(wave))
                        .map(Map.Entry::getValue)
                        .toList();
            }
        };
    }

    CellMaps cellMaps() {
        return new CellMaps() {
            @Override
            public void put(WaveId wave, CellMap map) {
                cells.put(wave, map);
            }

            @Override
            public Cells of(WaveId wave, ServiceId service) {
                return of(wave).of(service);
            }

            @Override
            public CellMap of(WaveId wave) {
                return cells.getOrDefault(wave, new CellMap(Map.of()));
            }
        };
    }
}
