package fi.kuule.tests.weather;

import fi.kuule.local.Detour;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;

/** What becomes of the calls between the functions and the engines, by rules and a seed; it counts what it did. */
final class Weather implements Detour, AutoCloseable {
    private final long seed;
    private final List<Rule> rules = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedDeque<Gateway> gateways = new ConcurrentLinkedDeque<>();
    private final Map<String, LongAdder> struck = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> calls = new ConcurrentHashMap<>();
    private volatile BiConsumer<Call, Fault> witness = (call, fault) -> {};

    Weather(long seed) {
        this.seed = seed;
    }

    /** From now on; where several rules strike, the first counts. */
    Weather bring(Fault fault, Calls about, Spell when) {
        rules.add(new Rule(fault, about, when, seed + 1_000_003L * rules.size()));
        return this;
    }

    /** Somebody who is told of every call that is struck. */
    void tell(BiConsumer<Call, Fault> somebody) {
        witness = somebody;
    }

    /** Fair from now on; the counts stay. */
    void clear() {
        rules.clear();
    }

    @Override
    public URI to(String service, URI engine) {
        Gateway gateway = Gateway.open(service, engine, this::strike);
        gateways.add(gateway);
        return gateway.address();
    }

    private Optional<Fault> strike(Call call) {
        calls.computeIfAbsent(call.service() + ":" + call.operation(), any -> new LongAdder())
                .increment();
        Optional<Fault> fault =
                rules.stream().filter(rule -> rule.strikes(call)).findFirst().map(Rule::fault);
        fault.ifPresent(one -> {
            struck.computeIfAbsent(one.kind(), any -> new LongAdder()).increment();
            witness.accept(call, one);
        });
        return fault;
    }

    /** How often a fault of this kind struck. */
    long struck(Fault fault) {
        return struck().getOrDefault(fault.kind(), 0L);
    }

    /** How often each kind of fault struck. */
    Map<String, Long> struck() {
        return sums(struck);
    }

    /** How many calls came, struck or not, by service and operation. */
    Map<String, Long> calls() {
        return sums(calls);
    }

    /** How many calls came, struck or not. */
    long attempts() {
        return calls.values().stream().mapToLong(LongAdder::sum).sum();
    }

    private static Map<String, Long> sums(Map<String, LongAdder> counts) {
        Map<String, Long> sums = new TreeMap<>();
        counts.forEach((name, count) -> sums.put(name, count.sum()));
        return sums;
    }

    @Override
    public void close() {
        gateways.forEach(Gateway::close);
    }
}
