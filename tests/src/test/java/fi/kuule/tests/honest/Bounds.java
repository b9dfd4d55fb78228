package fi.kuule.tests.honest;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Between how many and how many of each group answered, for somebody who knows how many were asked: nobody less than nobody did, nor more than all. */
final class Bounds {
    private final Map<Group, Integer> least = new HashMap<>();
    private final Map<Group, Integer> most;

    Bounds(Map<Group, Integer> asked, Collection<Count> told) {
        this.most = new HashMap<>(asked);
        asked.keySet().forEach(group -> least.put(group, 0));
        boolean narrower = true;
        while (narrower) {
            narrower = false;
            for (Count count : told) narrower |= narrow(count);
        }
    }

    /** As far as one count says: all of it that others cannot be. */
    private boolean narrow(Count count) {
        int atLeast = sum(least, count);
        int atMost = sum(most, count);
        boolean narrower = false;
        for (Group group : count.of()) {
            int low = Math.max(of(least, group), count.people() - (atMost - of(most, group)));
            int high = Math.min(of(most, group), count.people() - (atLeast - of(least, group)));
            if (low == of(least, group) && high == of(most, group)) continue;
            atLeast += low - of(least, group);
            atMost += high - of(most, group);
            least.put(group, low);
            most.put(group, high);
            narrower = true;
        }
        return narrower;
    }

    private static int sum(Map<Group, Integer> bounds, Count count) {
        return count.of().stream().mapToInt(group -> of(bounds, group)).sum();
    }

    private static int of(Map<Group, Integer> bounds, Group group) {
        return bounds.getOrDefault(group, 0);
    }

    /** Groups of which it is certain how many answered, where that is somebody. */
    Map<Group, Integer> certain() {
        return least.entrySet().stream()
                .filter(group -> group.getValue() > 0 && group.getValue() == of(most, group.getKey()))
                .collect(Collectors.toMap(Entry::getKey, Entry::getValue, (one, same) -> one, TreeMap::new));
    }
}
