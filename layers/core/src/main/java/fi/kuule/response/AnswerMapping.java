package fi.kuule.response;

import fi.kuule.organisation.ServiceId;
import fi.kuule.organisation.Slug;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which columns of a file of past answers hold what, by the names that the file gives them.
 *
 * @param name under which the mapping is kept, a slug
 * @param score the column of the 0-10 answers
 * @param comment the column of the reasons given
 * @param channel by what the answers of the file came, a slug
 */
public record AnswerMapping(
        String name, TimeColumn time, String score, Optional<String> comment, ServiceSource service, String channel) {
    public AnswerMapping {
        Slug.require("mapping name", name);
        Slug.require("channel", channel);
        if (score.isBlank()) throw new IllegalArgumentException("a column has a name");
    }

    /** For answers of which the file does not say by what they came. */
    public AnswerMapping(String name, TimeColumn time, String score, Optional<String> comment, ServiceSource service) {
        this(name, time, score, comment, service, Response.IMPORT);
    }

    /** Every column that the file must have. */
    public List<String> columns() {
        Stream<String> fromFile =
                service instanceof ServiceSource.Column column ? Stream.of(column.name()) : Stream.of();
        return Stream.of(Stream.of(time.column(), score), comment.stream(), fromFile)
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    /** Where it stands which service was answered about. */
    public sealed interface ServiceSource {
        /** The column holds the id of a service. */
        record Column(String name) implements ServiceSource {}

        /** The whole file is about one service. */
        record Fixed(ServiceId service) implements ServiceSource {}
    }
}
