package fi.kuule.disclosure;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that is told of the months of a service. Whatever is added up of it, nothing finer than its parts can be computed, since
 * every part may be told by itself: see decision 31.
 *
 * @param months ended months, in order, each with what is told of it alone
 * @param pools small months whose classes are told together; none of them tells a number alone
 * @param spreads months whose numbers 0-10 are told together; their classes are told already, by month or pool
 */
public record Told(Map<YearMonth, Published> months, List<Pool> pools, List<Pool> spreads) {
    public Told {
        months = Collections.unmodifiableMap(new TreeMap<>(months));
        pools = List.copyOf(pools);
        spreads = List.copyOf(spreads);
    }
}
