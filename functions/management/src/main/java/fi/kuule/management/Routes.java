package fi.kuule.management;

import fi.kuule.aws.http.HttpReply;
import fi.kuule.aws.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every call that the API takes. */
final class Routes {
    /** What stands in the log where no route was reached. */
    static final String NONE = "-";

    private static final String GET = "GET";
    private static final String HEAD = "HEAD";

    private final List<Route> routes;

    Routes(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    /** @param once for what would be made twice when it is sent twice */
    static Routes of(Resources resources, OnceOnly once) {
        return new Routes(List.of(
                new Route("GET", "/api/openapi.json", call -> Description.reply()).withoutKey(),
                new Route("GET", "/api/organisation", resources.organisation()::get),
                new Route(
                        "PUT",
                        "/api/organisation",
                        resources.archiveImport().unlessUnderWay(resources.organisation()::put)),
                new Route("GET", "/api/sending", resources.sending()::get).taking("language"),
                new Route("GET", "/api/services", resources.services()::list),
                new Route("GET", "/api/services/{id}", resources.services()::get),
                new Route("PUT", "/api/services/{id}", resources.services()::put),
                new Route("PUT", "/api/services/{id}/target", resources.services()::putTarget),
                new Route("GET", "/api/services/{id}/scores", resources.scores()::get).taking("from", "to"),
                new Route("GET", "/api/services/{id}/people", resources.people()::get).taking("month"),
                new Route("GET", "/api/services/{id}/notes", resources.notes()::list),
                new Route("POST", "/api/services/{id}/notes", once.of(resources.notes()::post)),
                new Route("DELETE", "/api/services/{id}/notes/{note}", resources.notes()::delete),
                new Route("GET", "/api/members", resources.members()::list),
                new Route("GET", "/api/members/{id}", resources.members()::get),
                new Route("PUT", "/api/members/{id}", resources.members()::put),
                new Route("DELETE", "/api/members/{id}", resources.members()::delete),
                new Route("DELETE", "/api/members/{id}/report-links", resources.members()::deleteLinks),
                new Route("GET", "/api/surveys", resources.surveys()::list),
                new Route("GET", "/api/surveys/{id}", resources.surveys()::get),
                new Route("PUT", "/api/surveys/{id}", resources.surveys()::put),
                new Route("GET", "/api/surveys/{id}/mail-preview", resources.surveyMails()::preview)
                        .taking("service", "language", "kind"),
                new Route("POST", "/api/surveys/{id}/test-mail", once.of(resources.surveyMails()::post)),
                new Route("POST", "/api/surveys/{id}/waves", once.of(resources.waves()::draft))
                        .taking("opens", "closes"),
                new Route("POST", "/api/surveys/{id}/responses", once.of(resources.answers()::post)).taking("mapping"),
                new Route("GET", "/api/surveys/{id}/responses.csv", resources.answersFile()::get)
                        .taking("from", "to", "service", "privacy", "language", "bom"),
                new Route("GET", "/api/links", resources.links()::list),
                new Route("GET", "/api/links/{code}", resources.links()::get),
                new Route("PUT", "/api/links/{code}", resources.links()::put),
                new Route("GET", "/api/contacts-template.csv", resources.contactTemplate()::get).taking("language"),
                new Route("GET", "/api/waves", resources.waves()::list),
                new Route("GET", "/api/waves/{id}", resources.waves()::get),
                new Route("POST", "/api/waves/{id}/start", resources.waves()::start),
                new Route("POST", "/api/waves/{id}/pause", resources.waves()::pause),
                new Route("POST", "/api/waves/{id}/resume", resources.waves()::resume),
                new Route("POST", "/api/waves/{id}/stop", resources.waves()::stop),
                new Route("POST", "/api/waves/{id}/withdraw", resources.waves()::withdraw),
                new Route("POST", "/api/sending/resume", resources.resumeSending()::post),
                new Route("GET", "/api/waves/{id}/letters.csv", resources.letters()::get)
                        .taking("language", "service", "bom"),
                new Route("POST", "/api/waves/{id}/answers", once.of(resources.entries()::post)),
                new Route("GET", "/api/mappings", resources.mappings()::list),
                new Route("GET", "/api/mappings/{name}", resources.mappings()::get),
                new Route("PUT", "/api/mappings/{name}", resources.mappings()::put),
                new Route("POST", "/api/reports/{service}/{month}", resources.reports()::post),
                new Route("GET", "/api/export", resources.export()::get).taking("after"),
                new Route("POST", "/api/export/leave", resources.export()::leave),
                new Route("GET", "/api/import", resources.archiveImport()::get),
                new Route("POST", "/api/import", resources.archiveImport()::post)));
    }

    List<Route> routes() {
        return routes;
    }

    /** Whether a request is answered without the key. */
    boolean open(HttpRequest request) {
        return route(at(request.path()), request.method()).filter(Route::open).isPresent();
    }

    /** What a request is answered, and the template of its route for the log. */
    Answered answer(HttpRequest request) {
        List<Route> here = at(request.path());
        if (here.isEmpty())
            return new Answered(
                    NONE,
                    Problem.of(ProblemKind.UNKNOWN_PATH, "docs/api.md has every path")
                            .reply());
        return route(here, request.method())
                .map(route -> new Answered(route.template(), act(route, request)))
                .orElseGet(() -> new Answered(here.get(0).template(), methodNotAllowed(here)));
    }

    private List<Route> at(String path) {
        return routes.stream().filter(route -> route.match(path).isPresent()).toList();
    }

    /** A HEAD is a GET whose body is not sent. */
    private static Optional<Route> route(List<Route> here, String method) {
        String asked = method.equals(HEAD) ? GET : method;
        return here.stream().filter(route -> route.method().equals(asked)).findFirst();
    }

    private static HttpReply act(Route route, HttpRequest request) {
        HttpReply reply = undocumented(route, request)
                .orElseGet(() -> route.action()
                        .act(new Call(request, route.match(request.path()).orElseThrow())));
        return request.method().equals(HEAD) ? reply.withoutBody() : reply;
    }

    /** A parameter that is not taken may be one that was misspelt, and means something. */
    private static Optional<HttpReply> undocumented(Route route, HttpRequest request) {
        if (route.query().containsAll(request.query().keySet())) return Optional.empty();
        String taken =
                route.query().isEmpty() ? "no parameters" : "no parameters but " + String.join(", ", route.query());
        return Optional.of(Problem.of(ProblemKind.INVALID_REQUEST, "this path takes " + taken)
                .reply());
    }

    private static HttpReply methodNotAllowed(List<Route> here) {
        String methods = here.stream()
                .flatMap(route -> route.method().equals(GET) ? Stream.of(GET, HEAD) : Stream.of(route.method()))
                .sorted()
                .collect(Collectors.joining(", "));
        return Problem.of(ProblemKind.METHOD_NOT_ALLOWED, "it takes " + methods)
                .reply()
                .with("Allow", methods);
    }

    record Answered(String template, HttpReply reply) {}
}
