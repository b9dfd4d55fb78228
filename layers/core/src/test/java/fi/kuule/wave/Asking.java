package fi.kuule.wave;

import fi.kuule.access.HmacKey;
import fi.kuule.access.KeyPurpose;
import fi.kuule.language.Language;
import fi.kuule.mail.AddressKey;
import fi.kuule.mail.AskedLedger;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.MailState;
import fi.kuule.mail.StopsInMemory;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.ServiceId;
import fi.kuule.organisation.Services;
import fi.kuule.survey.Privacy;
import fi.kuule.survey.Survey;
import fi.kuule.survey.SurveyId;
import fi.kuule.survey.SurveyRef;
import fi.kuule.survey.Surveys;
import fi.kuule.wave.Batch.BatchId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** An organisation that asks, with its stores in memory. */
final class Asking {
    static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final Instant NOW = TODAY.atTime(12, 0).atZone(HELSINKI).toInstant();
    static final SurveyId SURVEY = new SurveyId("palaute");
    static final ServiceId LIBRARY = new ServiceId("kirjasto");

    final MemorySurveys surveys = new MemorySurveys();
    final MemoryServices services = new MemoryServices();
    final MemoryBatches batches = new MemoryBatches();
    final MemoryWaves waves = new MemoryWaves();
    final MemoryInvitations invitations = new MemoryInvitations();
    final MemoryAsked asked = new MemoryAsked();
    final MemoryCellMaps cellMaps = new MemoryCellMaps();
    final StopsInMemory stopped = new StopsInMemory();
    final MemoryLedger ledger = new MemoryLedger();
    final List<BatchId> queued = new ArrayList<>();
    private final Random random = new Random(1);
    Instant now = NOW;
    StartCheck check = StartCheck.NONE;

    Asking(Privacy privacy, int quietDays) {
        surveys.add(survey(privacy, quietDays));
    }

    static Survey survey(Privacy privacy, int quietDays) {
        return new Survey(
                new SurveyRef(SURVEY, 1),
                privacy,
                List.of(Language.FI, Language.SV),
                Survey.recommendAndWhy(),
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 12, 20),
                365,
                quietDays);
    }

    private InstantSource clock() {
        return () -> now;
    }

    WaveDrafting drafting() {
        return new WaveDrafting(surveys, batches, waves, queued::addAll, clock(), HELSINKI, random);
    }

    InvitationMaking making() {
        return new InvitationMaking(
                batches, waves, surveys, Asking::key, stopped, ledger, invitations, asked, HELSINKI);
    }

    WaveControl control() {
        return new WaveControl(waves, surveys, services, asked, queued::addAll, cellMaps, clock(), HELSINKI, check);
    }

    WaveStatus status() {
        return new WaveStatus(waves, surveys, asked);
    }

    /** A draft of {@code people}, its batches queued. */
    Wave draft(int people) {
        return switch (drafting().draft(SURVEY, contacts(people), 0, Optional.empty(), Optional.empty())) {
            case WaveDrafting.Drafting.Made made -> made.wave();
            default -> throw new AssertionError("no draft was made");
        };
    }

    /** A draft of {@code people} whose invitations are made. */
    Wave ready(int people) {
        Wave wave = draft(people);
        queued.forEach(making()::make);
        return wave;
    }

    static List<Contact> contacts(int people) {
        return IntStream.range(0, people).mapToObj(Asking::contact).toList();
    }

    static Contact contact(int person) {
        Strata strata = new Strata(person % 2 == 0 ? "16-29" : "30-64", "keskusta", Language.FI);
        return new Contact(address(person), LIBRARY, Optional.empty(), strata);
    }

    static EmailAddress address(int person) {
        return new EmailAddress("asukas" + person + "@example.fi");
    }

    static AddressKey addressKey(int person) {
        return AddressKey.of(key(KeyPurpose.ADDRESS), address(person));
    }

    static InvitationId invitationOf(Wave wave, int person) {
        return LinkToken.of(key(KeyPurpose.LINK), wave.id(), address(person), LIBRARY)
                .invitation();
    }

    static HmacKey key(KeyPurpose purpose) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) purpose.ordinal());
        return new HmacKey(secret);
    }

    static final class MemorySurveys implements Surveys {
        private final Map<SurveyRef, Survey> versions = new LinkedHashMap<>();

        @Override
        public Optional<Survey> find(SurveyRef ref) {
            return Optional.ofNullable(versions.get(ref));
        }

        @Override
        public Optional<Survey> newest(SurveyId id) {
            return versions.values().stream()
                    .filter(survey -> survey.ref().id().equals(id))
                    .max(Comparator.comparing(survey -> survey.ref().version()));
        }

        @Override
        public List<Survey> findAll() {
            return List.copyOf(versions.values());
        }

        @Override
        public boolean add(Survey survey) {
            return versions.putIfAbsent(survey.ref(), survey) == null;
        }
    }

    static final class MemoryBatches implements Batches {
        final Map<BatchId, Batch> stored = new HashMap<>();

        @Override
        public void put(Batch batch) {
            stored.put(batch.id(), batch);
        }

        @Override
        public Optional<Batch> find(BatchId id) {
            return Optional.ofNullable(stored.get(id));
        }

        @Override
        public void remove(BatchId id) {
            stored.remove(id);
        }
    }

    static final class MemoryWaves implements Waves {
        final Map<WaveId, Wave> stored = new LinkedHashMap<>();
        /** Runs before a replacement: somebody who is faster. */
        Runnable race = () -> {};

        @Override
        public Optional<Wave> find(WaveId id) {
            return Optional.ofNullable(stored.get(id));
        }

        @Override
        public List<Wave> findAll() {
            return List.copyOf(stored.values());
        }

        @Override
        public void add(Wave wave) {
            if (stored.putIfAbsent(wave.id(), wave) != null) throw new IllegalStateException("this id is taken");
        }

        @Override
        public boolean replace(Wave wave) {
            race.run();
            Wave before = stored.get(wave.id());
            if (before == null || before.revision() != wave.revision() - 1) return false;
            stored.put(wave.id(), wave);
            return true;
        }
    }

    static final class MemoryInvitations implements Invitations {
        final Map<InvitationId, Invitation> stored = new HashMap<>();

        @Override
        public boolean add(Invitation invitation) {
            return stored.putIfAbsent(invitation.id(), invitation) == null;
        }

        @Override
        public Optional<Invitation> find(InvitationId id) {
            return Optional.ofNullable(stored.get(id));
        }

        void answer(InvitationId id) {
            stored.computeIfPresent(
                    id,
                    (key, was) -> new Invitation(
                            was.id(),
                            was.wave(),
                            was.service(),
                            was.touchpoint(),
                            was.language(),
                            was.combination(),
                            was.recipient(),
                            MailState.DELIVERED,
                            true,
                            Optional.empty(),
                            was.expires()));
        }

        @Override
        public List<Due> due(WaveId wave, Instant now, int limit) {
            throw new UnsupportedOperationException("making invitations sends nothing");
        }

        @Override
        public boolean moveDue(Due due, Instant next) {
            throw new UnsupportedOperationException("making invitations sends nothing");
        }

        @Override
        public void settleMail(InvitationId id, int round, MailState state, Optional<Instant> reminder) {
            throw new UnsupportedOperationException("making invitations sends nothing");
        }

        @Override
        public void recordMail(InvitationId id, MailState state) {
            throw new UnsupportedOperationException("making invitations sends nothing");
        }

        @Override
        public boolean leave(InvitationId id, WayOut way) {
            throw new UnsupportedOperationException("nobody leaves what is being made");
        }

        @Override
        public void ofWave(WaveId wave, Consumer<Summary> consumer) {
            throw new UnsupportedOperationException("making invitations reads no wave");
        }

        @Override
        public boolean removeAddress(InvitationId id) {
            throw new UnsupportedOperationException("making invitations ends no wave");
        }
    }

    static final class MemoryAsked implements Asked {
        final Map<BatchId, AskedCounts> stored = new HashMap<>();

        @Override
        public void put(BatchId batch, AskedCounts counts) {
            stored.put(batch, counts);
        }

        @Override
        public List<AskedCounts> of(WaveId wave) {
            return stored.entrySet().stream()
                    .filter(entry -> entry.getKey().wave().equals(wave))
                    .map(Map.Entry::getValue)
                    .toList();
        }
    }

    static final class MemoryServices implements Services {
        final Map<ServiceId, Service> stored = new TreeMap<>(Comparator.comparing(ServiceId::value));

        @Override
        public Optional<Service> find(ServiceId id) {
            return Optional.ofNullable(stored.get(id));
        }

        @Override
        public List<Service> findAll() {
            return List.copyOf(stored.values());
        }

        @Override
        public boolean add(Service service) {
            return stored.putIfAbsent(service.id(), service) == null;
        }

        @Override
        public void replace(Service service) {
            stored.put(service.id(), service);
        }
    }

    static final class MemoryCellMaps implements CellMaps {
        final Map<WaveId, CellMap> stored = new HashMap<>();

        @Override
        public void put(WaveId wave, CellMap cells) {
            stored.put(wave, cells);
        }

        @Override
        public Cells of(WaveId wave, ServiceId service) {
            return of(wave).of(service);
        }

        @Override
        public CellMap of(WaveId wave) {
            return stored.getOrDefault(wave, new CellMap(Map.of()));
        }
    }

    static final class MemoryLedger implements AskedLedger {
        private final Map<AddressKey, Claim> claims = new HashMap<>();

        @Override
        public Optional<String> claim(AddressKey address, String wave, LocalDate day, int quietDays) {
            Claim last = claims.getOrDefault(address, Claim.NONE);
            if (last.wave.equals(wave)) return Optional.empty();
            if (isQuiet(last.day, day, quietDays)) return Optional.of(last.wave);
            claims.put(address, new Claim(wave, day, last.day));
            return Optional.empty();
        }

        @Override
        public boolean takeOver(AddressKey address, String from, String wave, LocalDate day, int quietDays) {
            Claim last = claims.getOrDefault(address, Claim.NONE);
            if (!last.wave.equals(from) || isQuiet(last.before, day, quietDays)) return false;
            claims.put(address, new Claim(wave, day, last.before));
            return true;
        }

        private static boolean isQuiet(LocalDate asked, LocalDate day, int quietDays) {
            return quietDays > 0 && !asked.isBefore(day.minusDays(quietDays));
        }

        Optional<LocalDate> lastAsked(AddressKey address) {
            return Optional.ofNullable(claims.get(address)).map(Claim::day);
        }

        private record Claim(String wave, LocalDate day, LocalDate before) {
            private static final Claim NONE = new Claim("", LocalDate.EPOCH, LocalDate.EPOCH);
        }
    }
}
