package fi.kuule.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What published numbers tell of few people when one is subtracted from another: periods within periods, filters, services of a whole.
 *
 * @param residuals what is left of a group without a group within it, where that is somebody and fewer than the floor
 * @param exposed the parts of fewer people than the floor, and somebody, that adding and subtracting any of the numbers gives
 */
public record Differencing(List<Residual> residuals, List<String> exposed) {
    /**
     * What is left.
     *
     * @param larger place of the larger group among the published, from 0
     * @param smaller place of the one within it
     * @param n how many people
     */
    public record Residual(int larger, int smaller, SortedSet<String> parts, int n) {}

    public Differencing {
        residuals = List.copyOf(residuals);
        exposed = List.copyOf(exposed);
    }

    /**
     * @param parts people in each part, no one in two
     * @param published groups of parts about which a number was told
     */
    public static Differencing of(Map<String, Integer> parts, List<Set<String>> published, int floor) {
        if (!published.stream().allMatch(parts.keySet()::containsAll))
            throw new IllegalArgumentException("a group holds a part that is not known");
        return new Differencing(residuals(parts, published, floor), exposed(parts, published, floor));
    }

    private static List<Residual> residuals(Map<String, Integer> parts, List<Set<String>> published, int floor) {
        List<Residual> residuals = new ArrayList<>();
        for (int larger = 0; larger < published.size(); larger++)
            for (int smaller = 0; smaller < published.size(); smaller++) {
                if (!published.get(larger).containsAll(published.get(smaller))) continue;
                SortedSet<String> left = new TreeSet<>(published.get(larger));
                left.removeAll(published.get(smaller));
                int n = left.stream()
                        .mapToInt(part -> parts.getOrDefault(part, 0))
                        .sum();
                if (n > 0 && n < floor) residuals.add(new Residual(larger, smaller, left, n));
            }
        return residuals;
    }

    private static List<String> exposed(Map<String, Integer> parts, List<Set<String>> published, int floor) {
        String[] names = parts.keySet().toArray(String[]::new);
        RowSpace told = new RowSpace(
                published.stream().map(group -> membership(names, group)).toList());
        return IntStream.range(0, names.length)
                .filter(i -> parts.getOrDefault(names[i], 0) > 0 && parts.getOrDefault(names[i], 0) < floor)
                .filter(told::holds)
                .mapToObj(i -> names[i])
                .toList();
    }

    private static boolean[] membership(String[] names, Set<String> group) {
        boolean[] membership = new boolean[names.length];
        IntStream.range(0, names.length).forEach(i -> membership[i] = group.contains(names[i]));
        return membership;
    }
}
