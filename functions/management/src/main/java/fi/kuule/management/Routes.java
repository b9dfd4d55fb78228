package fi.kuule.management;

import fi.kuule.aws.http.HttpReply;
import fi.kuule.aws.http.HttpRequest;
import java.util.List;
import java.util.stream.Collectors;

/** Every call that the API takes. */
final class Routes {
    /** What stands in the log where no route was reached. */
    static final String NONE = "-";

    private final List<Route> routes;

    Routes(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    static Routes of(Resources resources) {
        return new Routes(List.of(
                new Route("GET", "/api/organisation", resources.organisation()::get),
                new Route(
                        "PUT",
                        "/api/organisation",
                        resources.archiveImport().unlessUnderWay(resources.organisation()::put)),
                new Route("GET", "/api/services", resources.services()::list),
                new Route("GET", "/api/services/{id}", resources.services()::get),
                new Route("PUT", "/api/services/{id}", resources.services()::put),
                new Route("PUT", "/api/services/{id}/target", resources.services()::putTarget),
                new Route("GET", "/api/services/{id}/scores", resources.scores()::get),
                new Route("GET", "/api/members", resources.members()::list),
                new Route("GET", "/api/members/{id}", resources.members()::get),
                new Route("PUT", "/api/members/{id}", resources.members()::put),
                new Route("DELETE", "/api/members/{id}", resources.members()::delete),
                new Route("GET", "/api/surveys", resources.surveys()::list),
                new Route("GET", "/api/surveys/{id}", resources.surveys()::get),
                new Route("PUT", "/api/surveys/{id}", resources.surveys()::put),
                new Route("POST", "/api/surveys/{id}/waves", resources.waves()::draft),
                new Route("POST", "/api/surveys/{id}/responses", resources.answers()::post),
                new Route("GET", "/api/surveys/{id}/responses.csv", resources.answersFile()::get),
                new Route("GET", "/api/links", resources.links()::list),
                new Route("GET", "/api/links/{code}", resources.links()::get),
                new Route("PUT", "/api/links/{code}", resources.links()::put),
                new Route("GET", "/api/waves", resources.waves()::list),
                new Route("GET", "/api/waves/{id}", resources.waves()::get),
                new Route("POST", "/api/waves/{id}/start", resources.waves()::start),
                new Route("POST", "/api/waves/{id}/pause", resources.waves()::pause),
                new Route("POST", "/api/waves/{id}/resume", resources.waves()::resume),
                new Route("POST", "/api/waves/{id}/stop", resources.waves()::stop),
                new Route("GET", "/api/mappings", resources.mappings()::list),
                new Route("GET", "/api/mappings/{name}", resources.mappings()::get),
                new Route("PUT", "/api/mappings/{name}", resources.mappings()::put),
                new Route("POST", "/api/reports/{service}/{month}", resources.reports()::post),
                new Route("GET", "/api/export", resources.export()::get),
                new Route("POST", "/api/export/leave", resources.export()::leave),
                new Route("GET", "/api/import", resources.archiveImport()::get),
                new Route("POST", "/api/import", resources.archiveImport()::post)));
    }

    List<Route> routes() {
        return routes;
    }

    /** What a request is answered, and the template of its route for the log. */
    Answered answer(HttpRequest request) {
        List<Route> here = routes.stream()
                .filter(route -> route.match(request.path()).isPresent())
                .toList();
        if (here.isEmpty())
            return new Answered(
                    NONE,
                    Problem.of(ProblemKind.UNKNOWN_PATH, "docs/api.md has every path")
                            .reply());
        return here.stream()
                .filter(route -> route.method().equals(request.method()))
                .findFirst()
                .map(route -> new Answered(route.template(), act(route, request)))
                .orElseGet(() -> new Answered(here.get(0).template(), methodNotAllowed(here)));
    }

    private static HttpReply act(Route route, HttpRequest request) {
        return route.action().act(new Call(request, route.match(request.path()).orElseThrow()));
    }

    private static HttpReply methodNotAllowed(List<Route> here) {
        String methods = here.stream().map(Route::method).sorted().collect(Collectors.joining(", "));
        return Problem.of(ProblemKind.METHOD_NOT_ALLOWED, "it takes " + methods)
                .reply()
                .with("Allow", methods);
    }

    record Answered(String template, HttpReply reply) {}
}
