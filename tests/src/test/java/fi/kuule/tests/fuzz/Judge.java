package fi.kuule.tests.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says what is wrong with what a function answered and logged, whatever it was asked. */
final class Judge {
    /** The marker where a browser would take it for more than text. */
    private static final Pattern RAW = Pattern.compile("<kuule|<script|<img|=\"[^\"<>]*kuule\"'");

    private static final Pattern INSIDES = Pattern.compile(
            "Exception|\\tat |\\bjava\\.|fi\\.kuule|software\\.amazon|com\\.fasterxml|StreamReadConstraints|JsonNode|\\(SDK Attempt");
    private static final Pattern LINE = Pattern.compile(
            "(outcome=[a-z-]+( survey=[a-z0-9-]+@\\d+| service=[a-z0-9-]+ month=\\d{4}-\\d\\d)?( cause=\\w+)?"
                    + "|call method=[A-Z?]+ route=[A-Za-z/{}.-]+ status=\\d+)\\n");
    private static final List<String> PAGE = List.of(
            "Content-Security-Policy", "Referrer-Policy", "X-Content-Type-Options", "X-Robots-Tag", "Cache-Control");
    private final List<String> secrets;

    /** @param secrets tokens, codes, addresses */
    Judge(List<String> secrets) {
        this.secrets = List.copyOf(secrets);
    }

    /** The first fault; empty when there is none. */
    Optional<String> fault(JsonNode reply, List<String> log) {
        return Stream.of(status(reply), headers(reply), body(reply), log(log))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> status(JsonNode reply) {
        int status = reply.path("statusCode").asInt();
        return status >= 200 && status < 500 ? Optional.empty() : Optional.of("status " + status);
    }

    private static Optional<String> headers(JsonNode reply) {
        JsonNode headers = reply.path("headers");
        if (!headers.path("Cache-Control").asText().equals("no-store")) return Optional.of("may be kept: " + headers);
        boolean html = isHtml(reply);
        return PAGE.stream()
                .filter(name -> html && !headers.has(name))
                .findFirst()
                .map(name -> "a page without " + name);
    }

    private static boolean isHtml(JsonNode reply) {
        return reply.path("headers").path("Content-Type").asText().startsWith("text/html");
    }

    private static Optional<String> body(JsonNode reply) {
        String body = reply.path("body").asText();
        if (isHtml(reply) && RAW.matcher(body).find()) return Optional.of("what was sent comes back as it is: " + body);
        if (INSIDES.matcher(body).find()) return Optional.of("the reply shows the program's insides: " + body);
        return Optional.empty();
    }

    private Optional<String> log(List<String> log) {
        if (log.isEmpty()) return Optional.of("nothing was logged");
        return log.stream()
                .filter(line ->
                        !LINE.matcher(line).matches() || secrets.stream().anyMatch(line::contains))
                .findFirst()
                .map(line -> "logged: " + line);
    }
}
