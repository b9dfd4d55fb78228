package fi.kuule.management;

import fi.kuule.disclosure.Release;
import fi.kuule.disclosure.ReleaseLedger;
import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.ServiceId;
import fi.kuule.report.Report;
import fi.kuule.report.Reports;
import fi.kuule.response.Response;
import fi.kuule.response.ResponseKey;
import fi.kuule.response.Responses;
import fi.kuule.response.Touched;
import fi.kuule.score.DayTally;
import fi.kuule.score.Dispositions;
import fi.kuule.score.MonthTally;
import fi.kuule.score.Participation;
import fi.kuule.score.StratumDispositions;
import fi.kuule.score.Tallies;
import fi.kuule.wave.InvitationId;
import fi.kuule.wave.Population;
import fi.kuule.wave.WaveId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Answers and what they add up to, in memory; nothing is sealed here. */
final class AnswersInMemory {
    final Map<ResponseKey, Response> rows = new HashMap<>();
    final Set<Touched.Day> touchedDays = new HashSet<>();
    final Map<String, Report> made = new TreeMap<>();
    private final Predicate<InvitationId> firstAnswer;
    /** Months that somebody else has sealed. */
    final List<MonthTally> months = new ArrayList<>();

    private final Map<String, DayTally> days = new TreeMap<>();
    private final Map<String, Release> releases = new TreeMap<>();
    private final Map<String, Reports.Access> access = new HashMap<>();

    /** @param firstAnswer marks an invitation answered; false when it was */
    AnswersInMemory(Predicate<InvitationId> firstAnswer) {
        this.firstAnswer = firstAnswer;
    }

    Responses responses() {
        return new Responses() {
            @Override
            public boolean addFirst(Response response, InvitationId invitation) {
                return firstAnswer.test(invitation) && add(response);
            }

            @Override
            public boolean add(Response response) {
                return rows.putIfAbsent(response.key(), response) == null;
            }

            @Override
            public void addAll(List<Response> responses) {
                responses.forEach(response -> rows.put(response.key(), response));
            }

            @Override
            public Optional<Response> find(ResponseKey key) {
                return Optional.ofNullable(rows.get(key));
            }

            @Override
            public boolean remove(ResponseKey key) {
                return rows.remove(key) != null;
            }

            @Override
            public void ofDay(int service, LocalDate day, Consumer<Response> consumer) {
                rows.values().stream()
                        .filter(row -> row.key().service() == service
                                && row.key().day().equals(day))
                        .forEach(consumer);
            }

            @Override
            public void recell(ResponseKey key, String cell, String channel) {
                throw new AssertionError("management changes no cell");
            }
        };
    }

    Tallies tallies() {
        return new Tallies() {
            @Override
            public boolean putDay(DayTally day) {
                days.put(day.service().value() + day.day() + day.survey(), day);
                return true;
            }

            @Override
            public List<DayTally> days(ServiceId service, LocalDate from, LocalDate to) {
                return days.values().stream()
                        .filter(day -> day.service().equals(service)
                                && !day.day().isBefore(from)
                                && !day.day().isAfter(to))
                        .toList();
            }

            @Override
            public List<MonthTally> months(ServiceId service, YearMonth from, YearMonth to) {
                return months.stream()
                        .filter(sum -> sum.service().equals(service)
                                && !sum.month().isBefore(from)
                                && !sum.month().isAfter(to))
                        .toList();
            }

            @Override
            public boolean seal(DayTally day, MonthTally month) {
                throw new AssertionError("management seals nothing");
            }
        };
    }

    Touched touched() {
        return new Touched() {
            @Override
            public void mark(ServiceId service, LocalDate day) {
                touchedDays.add(new Day(service, day, "only"));
            }

            @Override
            public List<Day> findAll() {
                return List.copyOf(touchedDays);
            }

            @Override
            public void clear(Day day) {
                touchedDays.remove(day);
            }
        };
    }

    ReleaseLedger releases() {
        return new ReleaseLedger() {
            @Override
            public Map<YearMonth, Release> find(ServiceId service, YearMonth from, YearMonth to) {
                Map<YearMonth, Release> found = new HashMap<>();
                releases.values().stream()
                        .filter(release -> release.service().equals(service)
                                && !release.month().isBefore(from)
                                && !release.month().isAfter(to))
                        .forEach(release -> found.put(release.month(), release));
                return found;
            }

            @Override
            public boolean put(Release release) {
                releases.put(release.service().value() + release.month(), release);
                return true;
            }
        };
    }

    /** What the last night counted. */
    final Map<WaveId, Map<ServiceId, Dispositions.Counts>> nights = new HashMap<>();

    Dispositions dispositions() {
        return new Dispositions() {
            @Override
            public void put(WaveId wave, Map<ServiceId, Counts> counts) {
                throw new AssertionError("management counts no mail");
            }

            @Override
            public Optional<Map<ServiceId, Counts>> of(WaveId wave) {
                return Optional.ofNullable(nights.get(wave));
            }

            @Override
            public void putStrata(WaveId wave, ServiceId service, Map<Population, StratumDispositions> counts) {
                throw new AssertionError("management counts no mail");
            }

            @Override
            public void putParticipation(WaveId wave, ServiceId service, Map<Population, Participation> counts) {
                throw new AssertionError("management counts no mail");
            }

            @Override
            public Map<Population, Participation> participation(WaveId wave, ServiceId service) {
                return Map.of();
            }

            @Override
            public Map<Population, StratumDispositions> strata(WaveId wave, ServiceId service) {
                return Map.of();
            }
        };
    }

    Reports reports() {
        return new Reports() {
            @Override
            public void put(Report report) {
                made.put(report.service().value() + "/" + report.month(), report);
            }

            @Override
            public Optional<Report> find(ServiceId service, YearMonth month) {
                return Optional.ofNullable(made.get(service.value() + "/" + month));
            }

            @Override
            public boolean markSent(ServiceId service, YearMonth month, MemberId member, Instant at) {
                throw new AssertionError("management sends no mail itself");
            }

            @Override
            public boolean putAccess(String tokenDigest, Access put) {
                access.put(tokenDigest, put);
                return true;
            }

            @Override
            public Optional<Access> findAccess(String tokenDigest) {
                return Optional.ofNullable(access.get(tokenDigest));
            }

            @Override
            public void revokeAccess(MemberId member) {
                access.values().removeIf(given -> given.member().equals(member));
            }

            @Override
            public void revokeAccess(MemberId member, ServiceId service) {
                access.values()
                        .removeIf(given ->
                                given.member().equals(member) && given.service().equals(service));
            }
        };
    }
}
