package fi.kuule.management;

import fi.kuule.aws.http.HttpRequest;
import fi.kuule.organisation.Slug;
import java.time.DateTimeException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A request to a route.
 *
 * @param parameters what stands in the path in place of {@code {id}} and its like
 * @param name of what the request makes, given when the same request may come again: the same then
 */
record Call(HttpRequest request, Map<String, String> parameters, Optional<String> name) {
    Call(HttpRequest request, Map<String, String> parameters) {
        this(request, parameters, Optional.empty());
    }

    Call named(String given) {
        return new Call(request, parameters, Optional.of(given));
    }

    String parameter(String name) {
        return Optional.ofNullable(parameters.get(name))
                .orElseThrow(() -> new IllegalStateException("the route has no parameter " + name));
    }

    /** An id in the path: what cannot be one is unknown, or wrong where it would be given. */
    <T> Reading<T> id(String name, Function<String, T> type) {
        String id = parameter(name);
        if (Slug.isSlug(id)) return new Reading.Read<>(type.apply(id));
        return new Reading.Refused<>(
                request.method().equals("PUT")
                        ? Problem.of(
                                ProblemKind.INVALID_REQUEST,
                                "an id is 1-40 of a-z, 0-9 and -, beginning with a letter or digit")
                        : Problem.of(ProblemKind.NOT_FOUND, "no id has this form"));
    }

    /** The JSON document in the body. */
    <T> Reading<T> document(Function<JsonFields, Supplier<T>> reader) {
        return JsonBody.read(request, reader);
    }

    /** The table in the body. */
    Reading<CsvFile> csv() {
        return CsvFile.read(request);
    }

    /** A parameter of the query; {@code form} says what it must be. */
    <T> Reading<Optional<T>> query(String name, Function<String, T> parser, String form) {
        try {
            return new Reading.Read<>(request.query(name).map(parser));
        } catch (DateTimeException e) {
            return new Reading.Refused<>(Problem.of(ProblemKind.INVALID_REQUEST, name + " must be " + form));
        }
    }

    <T> Reading<T> requiredQuery(String name, Function<String, T> parser, String form) {
        return switch (query(name, parser, form)) {
            case Reading.Refused<Optional<T>> refused -> new Reading.Refused<>(refused.problem());
            case Reading.Read<Optional<T>> read ->
                read.value()
                        .<Reading<T>>map(Reading.Read::new)
                        .orElseGet(() -> new Reading.Refused<>(
                                Problem.of(ProblemKind.INVALID_REQUEST, name + " is missing: " + form)));
        };
    }
}
