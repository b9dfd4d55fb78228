package fi.kuule.wave;

import fi.kuule.mail.StoppedAddresses;
import fi.kuule.organisation.ServiceId;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who was asked, as counts that add up.
 *
 * @param asked per service and combination of strata ({@link Contact#combination()})
 * @param skipped per reason: contacts that were listed and not asked
 * @param skippedOf the same per service and population; nothing in counts of before
 */
public record AskedCounts(
        Map<ServiceId, Map<String, Integer>> asked,
        Map<SkipReason, Integer> skipped,
        Map<ServiceId, Map<Skip, Integer>> skippedOf) {
    public static final AskedCounts NONE = new AskedCounts(Map.of(), Map.of());

    /** Of whom, and why. */
    public record Skip(Population population, SkipReason reason) {}

    /** Of which it is not known whom the skipped were to be asked about. */
    public AskedCounts(Map<ServiceId, Map<String, Integer>> asked, Map<SkipReason, Integer> skipped) {
        this(asked, skipped, Map.of());
    }

    /** Why somebody on the list is not asked; counted, never listed by name. */
    public enum SkipReason {
        QUIET_PERIOD,
        /** Said stop: to this survey, or to all. */
        UNSUBSCRIBED,
        /** Mails came back several times, each perhaps for a passing reason. */
        BOUNCED_SOFTLY,
        BOUNCED,
        COMPLAINED,
        /** Stopped, and counted before reasons were told apart. */
        STOPPED;

        static SkipReason of(StoppedAddresses.Reason reason) {
            return switch (reason) {
                case UNSUBSCRIBED -> UNSUBSCRIBED;
                case BOUNCED_SOFTLY -> BOUNCED_SOFTLY;
                case BOUNCED -> BOUNCED;
                case COMPLAINED -> COMPLAINED;
            };
        }
    }

    public AskedCounts {
        Map<ServiceId, Map<String, Integer>> copy = new HashMap<>();
        asked.forEach((service, counts) -> copy.put(service, Map.copyOf(counts)));
        asked = Map.copyOf(copy);
        skipped = Map.copyOf(skipped);
        Map<ServiceId, Map<Skip, Integer>> services = new HashMap<>();
        skippedOf.forEach((service, counts) -> services.put(service, Map.copyOf(counts)));
        skippedOf = Map.copyOf(services);
    }

    public AskedCounts plus(AskedCounts other) {
        Map<ServiceId, Map<String, Integer>> sum = new HashMap<>();
        asked.forEach((service, counts) -> sum.put(service, new HashMap<>(counts)));
        other.asked.forEach((service, counts) -> counts.forEach((combination, n) ->
                sum.computeIfAbsent(service, s -> new HashMap<>()).merge(combination, n, Integer::sum)));
        Map<SkipReason, Integer> reasons = new HashMap<>(skipped);
        other.skipped.forEach((reason, n) -> reasons.merge(reason, n, Integer::sum));
        Map<ServiceId, Map<Skip, Integer>> services = new HashMap<>();
        skippedOf.forEach((service, counts) -> services.put(service, new HashMap<>(counts)));
        other.skippedOf.forEach((service, counts) -> counts.forEach((skip, n) ->
                services.computeIfAbsent(service, s -> new HashMap<>()).merge(skip, n, Integer::sum)));
        return new AskedCounts(sum, reasons, services);
    }

    public int skipped(SkipReason reason) {
        return skipped.getOrDefault(reason, 0);
    }

    /** How many were not asked since their address is stopped, for whatever reason. */
    public int stopped() {
        return skipped.values().stream().mapToInt(Integer::intValue).sum() - skipped(SkipReason.QUIET_PERIOD);
    }

    /** How many of this service were asked. */
    public int of(ServiceId service) {
        return asked.getOrDefault(service, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** How many of this service and population were asked. */
    public int of(ServiceId service, Population population) {
        return populations(service).getOrDefault(population, 0);
    }

    /** How many of this service were asked, by population. */
    public Map<Population, Integer> populations(ServiceId service) {
        Map<Population, Integer> populations = new TreeMap<>();
        asked.getOrDefault(service, Map.of())
                .forEach((combination, n) ->
                        populations.merge(Cell.parse(combination).population(), n, Integer::sum));
        return populations;
    }

    /** How many were asked by mail, and how many by letter. */
    public int by(Channel channel) {
        return asked.values().stream()
                .flatMap(counts -> counts.entrySet().stream())
                .filter(count -> Strata.channel(count.getKey()) == channel)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    public int total() {
        return asked.keySet().stream().mapToInt(this::of).sum();
    }
}
