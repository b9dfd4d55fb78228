package fi.kuule.management;

import fi.kuule.aws.http.HttpReply;
import fi.kuule.disclosure.ReleasedAnswer;
import fi.kuule.disclosure.ReleasedAnswers;
import fi.kuule.language.Language;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Organisations;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.Services;
import fi.kuule.response.ConfidentialAnswers;
import fi.kuule.response.Response;
import fi.kuule.survey.Survey;
import fi.kuule.survey.SurveyId;
import fi.kuule.survey.SurveyRef;
import fi.kuule.survey.SurveyVersions;
import fi.kuule.survey.Surveys;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code /api/surveys/{id}/responses.csv}: the answers as a file. Under which promise they were given decides what stands in it. */
final class AnswersFileResource {
    /** What was taken, for the log. */
    static final String TAKEN = "Kuule-Taken";

    private static final String LEFT_OUT = "Kuule-Left-Out";

    private final Catalogue catalogue;
    private final ReleasedAnswers released;
    private final ConfidentialAnswers confidential;
    private final InstantSource clock;
    private final ZoneId zone;

    AnswersFileResource(
            Catalogue catalogue,
            ReleasedAnswers released,
            ConfidentialAnswers confidential,
            InstantSource clock,
            ZoneId zone) {
        this.catalogue = catalogue;
        this.released = released;
        this.confidential = confidential;
        this.clock = clock;
        this.zone = zone;
    }

    HttpReply get(Call call) {
        return call.id("id", SurveyId::new)
                .then(id -> catalogue
                        .surveys
                        .newest(id)
                        .map(survey -> get(call, survey))
                        .orElseGet(() -> Problem.notFound("survey").reply()));
    }

    private HttpReply get(Call call, Survey survey) {
        return AnswersQuery.of(
                        call, survey.privacy(), YearMonth.from(clock.instant().atZone(zone)))
                .then(query -> CsvReply.named(
                                survey.ref().id().value() + "-" + query.from() + "-" + query.to() + ".csv", call)
                        .then(csv -> services(query)
                                .map(services -> file(survey, query, services, csv))
                                .orElseGet(() -> Problem.of(
                                                ProblemKind.INVALID_REQUEST, "service must be the id of a service")
                                        .reply())));
    }

    private Optional<List<Service>> services(AnswersQuery query) {
        if (query.service().isEmpty()) return Optional.of(catalogue.services.findAll());
        return query.service().flatMap(catalogue.services::find).map(List::of);
    }

    private HttpReply file(Survey survey, AnswersQuery query, List<Service> services, CsvReply csv) {
        Set<SurveyRef> versions = new SurveyVersions(catalogue.surveys).of(survey, query.privacy());
        AnswerColumns columns = new AnswerColumns(query.language().orElseGet(catalogue::language));
        HttpReply file = switch (query.privacy()) {
            case ANONYMOUS -> released(query, services, versions, csv, columns);
            case CONFIDENTIAL -> confidential(survey, query, services, versions, csv, columns);
        };
        return file.status() == ProblemKind.TOO_LARGE.status() ? tooLarge() : file;
    }

    private static HttpReply tooLarge() {
        return Problem.of(
                        ProblemKind.TOO_LARGE,
                        "the file would be larger than a reply can be: ask for fewer months, or for one service=")
                .reply();
    }

    private HttpReply released(
            AnswersQuery query, List<Service> services, Set<SurveyRef> versions, CsvReply csv, AnswerColumns columns) {
        List<ReleasedAnswer> rows = new ArrayList<>();
        Map<String, Integer> leftOut = new TreeMap<>();
        for (YearMonth month : query.months())
            for (Service service : services)
                switch (released.of(service, month, versions)) {
                    case ReleasedAnswers.Shown shown -> rows.addAll(shown.rows());
                    case ReleasedAnswers.NoAnswers none -> {}
                    case ReleasedAnswers.NotClosed open -> leftOut.merge("not-closed", 1, Integer::sum);
                    case ReleasedAnswers.Withheld withheld -> leftOut.merge("withheld", 1, Integer::sum);
                }
        HttpReply file = csv.of(columns.released(), rows, columns::of);
        return leftOut.isEmpty() ? file : file.with(LEFT_OUT, written(leftOut));
    }

    private static String written(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private HttpReply confidential(
            Survey survey,
            AnswersQuery query,
            List<Service> services,
            Set<SurveyRef> versions,
            CsvReply csv,
            AnswerColumns columns) {
        List<Response> rows = services.stream()
                .flatMap(service ->
                        confidential
                                .of(service, query.from().atDay(1), query.to().atEndOfMonth(), versions)
                                .stream())
                .toList();
        Map<Integer, Service> byNumber =
                services.stream().collect(Collectors.toMap(Service::number, Function.identity()));
        return csv.of(columns.confidential(), rows, row -> columns.of(row, byNumber))
                .with(
                        TAKEN,
                        "confidential-answers survey=" + survey.ref().id().value() + " from=" + query.from() + " to="
                                + query.to() + " rows=" + rows.size());
    }

    /** What a file of answers is made by, besides the answers. */
    record Catalogue(Organisations organisations, Surveys surveys, Services services) {
        /** The organisation's own. */
        Language language() {
            return organisations
                    .find()
                    .map(Organisation::languages)
                    .map(languages -> languages.getFirst().plain())
                    .orElse(Language.FI);
        }
    }
}
