package fi.kuule.tests.weather;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** One fault, what it happens to, and when. */
final class Rule {
    private final Fault fault;
    private final Calls calls;
    private final Spell spell;
    private final long seed;
    private final AtomicLong seen = new AtomicLong();
    /** Calls that are struck at every attempt. */
    private final Set<String> lasting = ConcurrentHashMap.newKeySet();

    Rule(Fault fault, Calls calls, Spell spell, long seed) {
        this.fault = fault;
        this.calls = calls;
        this.spell = spell;
        this.seed = seed;
    }

    Fault fault() {
        return fault;
    }

    boolean strikes(Call call) {
        if (!fault.suits(call) || !calls.test(call)) return false;
        if (!spell.lasting()) return strikesNext();
        if (call.isFirstAttempt() && strikesNext()) lasting.add(call.id());
        return lasting.contains(call.id());
    }

    private boolean strikesNext() {
        return spell.moment().has(seed, seen.incrementAndGet());
    }
}
