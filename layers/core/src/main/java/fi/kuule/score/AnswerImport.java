package fi.kuule.score;

import fi.kuule.organisation.Service;
import fi.kuule.organisation.Services;
import fi.kuule.response.AnswerMapping;
import fi.kuule.response.AnswerMappings;
import fi.kuule.response.AnswerRows;
import fi.kuule.response.AnswerRows.PastAnswer;
import fi.kuule.response.AnswerTable;
import fi.kuule.response.ImportedResponses;
import fi.kuule.response.RejectedRow;
import fi.kuule.response.RejectedRow.Why;
import fi.kuule.response.Responses;
import fi.kuule.response.Touched;
import fi.kuule.survey.Survey;
import fi.kuule.survey.SurveyId;
import fi.kuule.survey.Surveys;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Imports past answers and counts their days at once, so that a report can be made right after. The same file again changes nothing. */
public final class AnswerImport {
    /** A year of one service; what is over waits for the night. */
    static final int COUNTED_AT_ONCE = 366;

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
        SealedDays sealed = new SealedDays(store.tallies, survey.ref().id());
        List<RejectedRow> rejected = new ArrayList<>(read.rejected());
        List<PastAnswer> open = new ArrayList<>();
        for (PastAnswer answer : read.answers()) {
            if (!sealed.contain(answer.service().id(), answer.day())) open.add(answer);
            else rejected.add(new RejectedRow(answer.line(), mapping.time().column(), answer.time(), Why.SEALED_DAY));
        }
        Set<ServiceDay> days = put(survey, mapping, open);
        return new Done(open.size(), rejected, days.size(), count(days));
    }

    /** The days are marked before anything is stored and counted after: whatever stops halfway, the night counts right. */
    private Set<ServiceDay> put(Survey survey, AnswerMapping mapping, List<PastAnswer> answers) {
        Set<ServiceDay> days = new LinkedHashSet<>();
        answers.forEach(answer -> days.add(new ServiceDay(answer.service(), answer.day())));
        days.forEach(this::mark);
        store.responses.addAll(new ImportedResponses(survey, mapping.channel(), today()).of(answers));
        return days;
    }

    /**
     * Counts the newest days, as many as there is time for; returns how many. The others are marked again, should a night have cleared
     * their marks while the answers were being stored.
     */
    private int count(Set<ServiceDay> days) {
        List<ServiceDay> newest = days.stream()
                .sorted(Comparator.comparing(ServiceDay::day).reversed())
                .toList();
        int now = Math.min(COUNTED_AT_ONCE, newest.size());
        Map<Service, List<LocalDate>> byService = newest.subList(0, now).stream()
                .collect(Collectors.groupingBy(
                        ServiceDay::service, Collectors.mapping(ServiceDay::day, Collectors.toList())));
        byService.forEach(store.counting::count);
        newest.subList(now, newest.size()).forEach(this::mark);
        return now;
    }

    private void mark(ServiceDay day) {
        store.touched.mark(day.service.id(), day.day);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** Where answers go and what must be counted again for them. */
    public record Store(Responses responses, Tallies tallies, Touched touched, DayCounting counting) {}

    private record ServiceDay(Service service, LocalDate day) {}

    /** What became of an import. */
    public sealed interface Outcome {}

    /**
     * @param rejected rows that were not stored, with everything that is wrong with them
     * @param days how many days of services have new answers
     * @param counted how many of these have been counted, the newest; the night counts the others
     */
    public record Done(int accepted, List<RejectedRow> rejected, int days, int counted) implements Outcome {
        public Done {
            rejected = rejected.stream()
                    .sorted(Comparator.comparingInt(RejectedRow::line))
                    .toList();
        }

        /** A row may have several faults. */
        public long rejectedRows() {
            return rejected.stream().mapToInt(RejectedRow::line).distinct().count();
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
