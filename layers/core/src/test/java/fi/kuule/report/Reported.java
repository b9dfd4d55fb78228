package fi.kuule.report;

import fi.kuule.disclosure.Disclosure;
import fi.kuule.disclosure.Published;
import fi.kuule.organisation.ContextNote;
import fi.kuule.organisation.ServiceId;
import fi.kuule.score.Tally;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reports of a library, written as months: {@code 3/13/28} is of three critical answers, {@code 0} of none, {@code -} of nobody asked. */
final class Reported {
    static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    static final ServiceId LIBRARY = new ServiceId("kirjasto");
    private final History history;
    private Fieldwork fieldwork = Fieldwork.NONE;
    private List<ServiceYear> services = List.of();
    private Comments comments = Comments.NONE;
    private Optional<Integer> target = Optional.empty();
    private List<ContextNote> notes = List.of();
    private Optional<People> people = Optional.empty();

    private Reported(History history) {
        this.history = history;
    }

    /** @param months oldest first, the last is the report's own */
    static Reported months(String months) {
        List<String> written = new ArrayList<>(Arrays.asList(months.strip().split("\\s+")));
        int missing = Math.max(0, History.LEAST - written.size());
        written.addAll(0, Collections.nCopies(missing, "-"));
        List<Report.Month> told = new ArrayList<>();
        for (String month : written)
            told.add(new Report.Month(
                    OCTOBER.minusMonths(written.size() - 1L - told.size()), published(month), !month.equals("-")));
        return new Reported(History.of(told));
    }

    /** The same month so many times. */
    static String times(int count, String month) {
        return String.join(" ", Collections.nCopies(count, month)) + " ";
    }

    static Published published(String month) {
        if (month.equals("-") || month.equals("0")) return new Published.NoAnswers();
        int[] classes =
                Arrays.stream(month.split("/")).mapToInt(Integer::parseInt).toArray();
        return Disclosure.publish(Tally.of(0, 0, 0, classes[0], 0, 0, 0, 0, classes[1], 0, classes[2]), false);
    }

    static ServiceYear year(String service, String last, String before) {
        return new ServiceYear(
                new ServiceId(service),
                published(last).coarse(),
                published(before).coarse());
    }

    Reported asked(int asked, int answered) {
        fieldwork = Fieldwork.of(
                OCTOBER, Optional.of(new Report.Cohort(asked, OptionalInt.of(answered))), Optional.empty());
        return this;
    }

    Reported fieldwork(Fieldwork waves) {
        fieldwork = waves;
        return this;
    }

    Reported services(ServiceYear... years) {
        services = List.of(years);
        return this;
    }

    Reported comments(Comments written) {
        comments = written;
        return this;
    }

    Reported aimingAt(int aim) {
        target = Optional.of(aim);
        return this;
    }

    Reported notes(ContextNote... dated) {
        notes = List.of(dated);
        return this;
    }

    /** Over the last twelve months. */
    Reported people(PopulationPeople... populations) {
        people = Optional.of(
                new People(OCTOBER.minusMonths(11), OCTOBER, List.of(populations), Optional.empty(), Optional.empty()));
        return this;
    }

    Report report() {
        return new Report(
                LIBRARY, OCTOBER, Instant.EPOCH, history, fieldwork, services, comments, target, notes, people);
    }
}
