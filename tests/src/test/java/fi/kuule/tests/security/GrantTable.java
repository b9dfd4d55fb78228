package fi.kuule.tests.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The table of docs/security.md: a row for every role, resource, condition and user, with its actions. */
final class GrantTable {
    private record Row(String role, String resource, String user) {}

    private final Map<Row, Map<String, Set<String>>> rows = new LinkedHashMap<>();

    /** @param users who makes use of each grant */
    static String of(Map<Grant, String> users) {
        GrantTable table = new GrantTable();
        new TreeMap<>(users).forEach(table::add);
        return table.text();
    }

    private void add(Grant grant, String user) {
        rows.computeIfAbsent(new Row(grant.role(), grant.resource(), user), row -> new TreeMap<>())
                .computeIfAbsent(grant.action(), action -> new TreeSet<>())
                .add(grant.only());
    }

    private String text() {
        StringBuilder text = new StringBuilder(
                "| role | resource | action | leading keys, or sender | used by |\n|---|---|---|---|---|\n");
        rows.forEach((row, actions) -> byKeys(actions)
                .forEach((keys, names) -> text.append("| %s | %s | %s | %s | %s |\n"
                        .formatted(row.role(), brief(row.resource()), names, keys, row.user()))));
        return text.toString();
    }

    /** Actions with the same condition share a row. */
    private static Map<String, String> byKeys(Map<String, Set<String>> actions) {
        return actions.entrySet().stream()
                .collect(Collectors.groupingBy(
                        action -> keys(action.getValue()),
                        LinkedHashMap::new,
                        Collectors.mapping(action -> "`" + action.getKey() + "`", Collectors.joining(", "))));
    }

    private static String keys(Set<String> keys) {
        return keys.equals(Set.of(""))
                ? "any"
                : keys.stream().map(key -> "`" + key + "`").collect(Collectors.joining(", "));
    }

    /** Without partition, region and account, which are those of the stack. */
    private static String brief(String arn) {
        return arn.equals("*") ? "takes none" : "`" + arn.replaceAll("^arn:aws:([a-z]+):[^:]*:[^:]*:", "$1:") + "`";
    }
}
