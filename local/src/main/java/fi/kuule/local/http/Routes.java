package fi.kuule.local.http;

import fi.kuule.local.template.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The routes of the HTTP API. Of those that match, the one with a full path wins, then the longer one, then the one that names the method. */
final class Routes {
    private final List<Route> routes;

    /** @param parameters of the path, as they were written in the request */
    record Match(Route route, Map<String, String> parameters) {}

    Routes(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    Optional<Match> find(String method, String path) {
        List<Match> matches = new ArrayList<>();
        for (Route route : routes)
            if (route.method().equals("ANY") || route.method().equals(method))
                parameters(route.path(), path).ifPresent(parameters -> matches.add(new Match(route, parameters)));
        return matches.stream().min(Comparator.comparing(Match::route, MOST_SPECIFIC));
    }

    private static final Comparator<Route> MOST_SPECIFIC = Comparator.<Route, Boolean>comparing(
                    route -> route.path().contains("+}"))
            .thenComparing(route -> route.path().contains("{"))
            .thenComparing(Comparator.<Route>comparingInt(route -> route.path().split("/", -1).length)
                    .reversed())
            .thenComparing(route -> route.method().equals("ANY"));

    private static Optional<Map<String, String>> parameters(String pattern, String path) {
        String[] wanted = pattern.split("/", -1);
        String[] given = path.split("/", -1);
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < wanted.length; i++) {
            if (i >= given.length) return Optional.empty();
            if (wanted[i].endsWith("+}")) return greedy(wanted[i], given, i, parameters);
            if (wanted[i].startsWith("{")) {
                if (given[i].isEmpty()) return Optional.empty();
                parameters.put(name(wanted[i]), given[i]);
            } else if (!wanted[i].equals(given[i])) return Optional.empty();
        }
        return wanted.length == given.length ? Optional.of(parameters) : Optional.empty();
    }

    private static Optional<Map<String, String>> greedy(
            String segment, String[] given, int from, Map<String, String> parameters) {
        String rest = String.join("/", List.of(given).subList(from, given.length));
        if (rest.isEmpty()) return Optional.empty();
        parameters.put(name(segment), rest);
        return Optional.of(parameters);
    }

    private static String name(String segment) {
        return segment.replaceAll("[{}+]", "");
    }
}
