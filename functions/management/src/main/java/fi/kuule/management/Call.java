package fi.kuule.management;

import fi.kuule.aws.http.HttpRequest;
import fi.kuule.language.Language;
import fi.kuule.organisation.ServiceId;
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

    /** A parameter of the query by a reader that understands it or does not. */
    <T> Reading<Optional<T>> option(String name, Function<String, Optional<T>> reader, String form) {
        Optional<String> given = request.query(name);
        Optional<T> read = given.flatMap(reader);
        return given.isPresent() && read.isEmpty()
                ? new Reading.Refused<>(Problem.of(ProblemKind.INVALID_REQUEST, name + " must be " + form))
                : new Reading.Read<>(read);
    }

    /** {@code language=}: in which a file's columns are named. */
    Reading<Optional<Language>> language() {
        return option(
                "language",
                tag -> Language.OF_STAFF.stream()
                        .filter(language -> language.tag().equals(tag))
                        .findFirst(),
                "fi, sv or en");
    }

    /** {@code service=}: of which alone something is asked. */
    Reading<Optional<ServiceId>> service() {
        return option(
                "service",
                id -> Slug.isSlug(id) ? Optional.of(new ServiceId(id)) : Optional.empty(),
                "the id of a service");
    }

    <T> Reading<T> requiredQuery(String name, Function<String, T> parser, String form) {
        return query(name, parser, form)
                .and(read -> read.<Reading<T>>map(Reading.Read::new)
                        .orElseGet(() -> new Reading.Refused<>(
                                Problem.of(ProblemKind.INVALID_REQUEST, name + " is missing: " + form))));
    }
}
