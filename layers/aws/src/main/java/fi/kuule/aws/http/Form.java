package fi.kuule.aws.http;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The fields of a posted form; of a name that is repeated, the first. */
public record Form(Map<String, String> fields) {
    /** Largest body that a form may have: room for the longest text of characters that take nine bytes each as they travel, and more. */
    public static final int MAX_BYTES = 128 * 1024;

    private static final String URL_ENCODED = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data";

    public Form {
        fields = Map.copyOf(fields);
    }

    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** The form in a request. Size comes first: what is too large is not looked into. */
    public static Reading of(HttpRequest request) {
        if (request.body().size() > MAX_BYTES) return new TooLarge();
        String contentType = request.header("content-type").orElse("");
        return switch (mediaType(contentType)) {
            case URL_ENCODED -> new Read(new Form(Percent.pairs(request.body().text())));
            case MULTIPART ->
                Multipart.fields(contentType, request.body())
                        .map(Form::new)
                        .<Reading>map(Read::new)
                        .orElseGet(NotAForm::new);
            default -> new NotAForm();
        };
    }

    private static String mediaType(String contentType) {
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "Form" + fields.keySet();
    }

    /** What became of reading a body as a form. */
    public sealed interface Reading {}

    public record Read(Form form) implements Reading {}

    /** Answered with 413. */
    public record TooLarge() implements Reading {}

    /** Answered with 415. */
    public record NotAForm() implements Reading {}
}
