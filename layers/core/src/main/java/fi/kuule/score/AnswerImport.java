package fi.kuule.score;

import fi.kuule.access.Digest;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.Services;
import fi.kuule.response.AnswerMapping;
import fi.kuule.response.AnswerMappings;
import fi.kuule.response.AnswerRows;
import fi.kuule.response.AnswerRows.PastAnswer;
import fi.kuule.response.AnswerTable;
import fi.kuule.response.RejectedRow;
import fi.kuule.response.RejectedRow.Why;
import fi.kuule.response.Response;
import fi.kuule.response.ResponseKey;
import fi.kuule.response.Responses;
import fi.kuule.response.Touched;
import fi.kuule.survey.Survey;
import fi.kuule.survey.SurveyId;
import fi.kuule.survey.Surveys;
import fi.kuule.wave.Strata;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Imports past answers. What an answer is stored under is made of what it says and how many like it stand before it in the file, so that
 * the same file again changes nothing. The days are marked before anything is stored and counted after: whatever stops halfway, the night
 * counts right.
 */
public final class AnswerImport {
    private final Surveys surveys;
    private final Services services;
    private final AnswerMappings mappings;
    private final Store store;
    private final InstantSource clock;
    private final ZoneId zone;

    public AnswerImport(
            Surveys surveys,
            Services services,
            AnswerMappings mappings,
            Store store,
            InstantSource clock,
            ZoneId zone) {
        this.surveys = surveys;
        this.services = services;
        this.mappings = mappings;
        this.store = store;
        this.clock = clock;
        this.zone = zone;
    }

    /** Imports the good rows into the newest version of the survey and says what is wrong with the others. */
    public Outcome run(SurveyId id, String mappingName, AnswerTable table) {
        Optional<Survey> survey = surveys.newest(id);
        if (survey.isEmpty()) return new UnknownSurvey();
        Optional<AnswerMapping> mapping = mappings.find(mappingName);
        if (mapping.isEmpty()) return new UnknownMapping();
        AnswerRows rows = new AnswerRows(mapping.get(), services.findAll(), zone, today());
        List<String> unfit = rows.unfit(table);
        if (!unfit.isEmpty()) return new UnfitColumns(unfit);
        return take(survey.get(), mapping.get(), rows.read(table));
    }

    private Done take(Survey survey, AnswerMapping mapping, AnswerRows.Read read) {
        List<RejectedRow> rejected = new ArrayList<>(read.rejected());
        SealedDays sealed = new SealedDays(store.tallies, survey.ref().id());
        List<PastAnswer> open = new ArrayList<>();
        for (PastAnswer answer : read.answers()) {
            if (!sealed.contain(answer)) open.add(answer);
            else rejected.add(new RejectedRow(answer.line(), mapping.time().column(), answer.time(), Why.SEALED_DAY));
        }
        Map<Service, Set<LocalDate>> days = new HashMap<>();
        open.forEach(answer -> days.computeIfAbsent(answer.service(), service -> new TreeSet<>())
                .add(answer.day()));
        days.forEach((service, on) -> on.forEach(day -> store.touched.mark(service.id(), day)));
        store.responses.addAll(responses(survey, open));
        days.forEach(store.counting::count);
        return new Done(
                open.size(),
                rejected,
                days.values().stream().mapToInt(Set::size).sum());
    }

    private List<Response> responses(Survey survey, List<PastAnswer> answers) {
        Map<String, Integer> occurrences = new HashMap<>();
        LocalDate expires = Response.keptUntil(today(), survey.retentionDays());
        return answers.stream()
                .map(answer -> {
                    String content = content(survey.ref().id(), answer);
                    int occurrence = occurrences.merge(content, 1, Integer::sum);
                    return response(
                            survey,
                            answer,
                            Digest.sha256((content + "#" + occurrence).getBytes(StandardCharsets.UTF_8)),
                            expires);
                })
                .toList();
    }

    /** What tells one answer from another, each part after its length so that no two answers read the same. */
    private static String content(SurveyId survey, PastAnswer answer) {
        StringBuilder content = new StringBuilder();
        for (String part : List.of(
                survey.value(),
                answer.service().id().value(),
                answer.time(),
                Integer.toString(answer.rating().value()),
                answer.why().orElse("")))
            content.append(part.length()).append(':').append(part);
        return content.toString();
    }

    private static Response response(Survey survey, PastAnswer answer, String id, LocalDate expires) {
        return new Response(
                new ResponseKey(answer.service().number(), answer.day(), id),
                answer.service().id(),
                survey.ref(),
                Optional.empty(),
                Strata.EVERYBODY,
                Response.IMPORT,
                answer.rating(),
                answer.why(),
                Optional.empty(),
                expires);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** Where answers go and what must be counted again for them. */
    public record Store(Responses responses, Tallies tallies, Touched touched, DayCounting counting) {}

    /** The days that have been counted for good by any version of the survey, looked up a month at a time. */
    private static final class SealedDays {
        private final Tallies tallies;
        private final SurveyId survey;
        private final Map<String, Set<LocalDate>> known = new HashMap<>();

        SealedDays(Tallies tallies, SurveyId survey) {
            this.tallies = tallies;
            this.survey = survey;
        }

        boolean contain(PastAnswer answer) {
            YearMonth month = YearMonth.from(answer.day());
            return known.computeIfAbsent(
                            answer.service().id().value() + "#" + month, key -> sealedIn(answer.service(), month))
                    .contains(answer.day());
        }

        private Set<LocalDate> sealedIn(Service service, YearMonth month) {
            Set<LocalDate> days = new HashSet<>();
            tallies.months(service.id(), month, month).stream()
                    .filter(tally -> tally.survey().id().equals(survey))
                    .forEach(tally -> days.addAll(tally.sealed()));
            return days;
        }
    }

    /** What became of an import. */
    public sealed interface Outcome {}

    /**
     * @param rejected rows that were not stored, with everything that is wrong with them
     * @param days how many days of services were counted
     */
    public record Done(int accepted, List<RejectedRow> rejected, int days) implements Outcome {
        public Done {
            rejected = List.copyOf(rejected);
        }
    }

    public record UnknownSurvey() implements Outcome {}

    public record UnknownMapping() implements Outcome {}

    /** @param columns mapped, and not exactly once in the file */
    public record UnfitColumns(List<String> columns) implements Outcome {
        public UnfitColumns {
            columns = List.copyOf(columns);
        }
    }
}
