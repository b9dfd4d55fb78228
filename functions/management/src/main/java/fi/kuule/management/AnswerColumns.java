package fi.kuule.management;

import fi.kuule.disclosure.ReleasedAnswer;
import fi.kuule.language.Language;
import fi.kuule.organisation.Service;
import fi.kuule.response.Response;
import fi.kuule.views.Texts;
import fi.kuule.wave.Cell;
import fi.kuule.wave.InvitationId;
import fi.kuule.wave.WaveId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of a file of answers: their names in the reader's language, and what stands in them. */
final class AnswerColumns {
    private static final String[] RELEASED = {"month", "service", "service.name", "class", "score", "comment"};
    private static final String[] CONFIDENTIAL = {
        "day",
        "service",
        "service.name",
        "score",
        "comment",
        "age",
        "area",
        "language",
        "touchpoint",
        "population",
        "channel",
        "wave",
        "invitation"
    };

    private final Language language;
    private final Texts texts;

    AnswerColumns(Language language) {
        this.language = language;
        this.texts = Texts.of("answers", language);
    }

    List<String> released() {
        return names(RELEASED);
    }

    List<String> of(ReleasedAnswer answer) {
        return List.of(
                answer.month().toString(),
                answer.service().id().value(),
                answer.service().name().in(language),
                texts.get("class." + answer.ratingClass().name().toLowerCase(Locale.ROOT)),
                answer.rating().map(String::valueOf).orElse(""),
                answer.why().orElse(""));
    }

    List<String> confidential() {
        return names(CONFIDENTIAL);
    }

    /** @param services by number */
    List<String> of(Response answer, Map<Integer, Service> services) {
        Stream<String> about = Stream.of(
                answer.key().day().toString(),
                answer.service().value(),
                services.containsKey(answer.key().service())
                        ? services.get(answer.key().service()).name().in(language)
                        : "",
                Integer.toString(answer.rating().value()),
                answer.why().orElse(""));
        Stream<String> from = Stream.of(
                answer.channel(),
                answer.wave().map(WaveId::value).orElse(""),
                answer.invitation().map(InvitationId::value).orElse(""));
        return Stream.of(about, strata(answer.cell()), from)
                .flatMap(cells -> cells)
                .toList();
    }

    /** What is told of the giver; nothing where it is not known or was merged. */
    private static Stream<String> strata(String cell) {
        Cell told = Cell.parse(cell);
        return Stream.of(
                        told.ageGroup(),
                        told.area(),
                        told.language(),
                        told.touchpoint(),
                        told.population().name())
                .map(part -> part.equals(Cell.OTHER) ? "" : part);
    }

    private List<String> names(String[] columns) {
        return Arrays.stream(columns).map(texts::get).collect(Collectors.toList());
    }
}
