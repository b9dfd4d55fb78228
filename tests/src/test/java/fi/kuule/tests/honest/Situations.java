package fi.kuule.tests.honest;

import fi.kuule.disclosure.Disclosure;
import fi.kuule.disclosure.Published;
import fi.kuule.language.Language;
import fi.kuule.language.LocalText;
import fi.kuule.mail.EmailAddress;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.ServiceId;
import fi.kuule.report.Comments;
import fi.kuule.report.Deliveries;
import fi.kuule.report.Fieldwork;
import fi.kuule.report.History;
import fi.kuule.report.Report;
import fi.kuule.score.Floor;
import fi.kuule.score.Tally;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Seven months that a manager may meet, of the library of an invented municipality: October 2026, with the year before it. */
enum Situations {
    NORMAL("3/13/28", 166),
    BELOW_FLOOR("1/1/2", 40),
    NO_ANSWERS("0/0/0", 40),
    NOTHING_ASKED("-", 0),
    ALL_PROMOTERS("0/0/31", 90),
    REAL_DROP("20/15/9", 166),
    FIRST_REPORT("3/13/28", 166);

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final ServiceId LIBRARY = new ServiceId("kirjasto");

    /** Oldest first, the last is September: critical, neutral, recommending; nobody was asked in July, and few answered in August. */
    private static final String YEAR = "5/8/32 5/6/28 4/3/25 5/6/34 9/8/34 8/6/28 6/9/33 2/4/25 1/2/8 - 1/1/1 5/8/39";

    /** In the same months. */
    private static final List<Integer> ASKED = List.of(158, 163, 175, 167, 151, 151, 147, 113, 60, 0, 40, 203);

    private final String own;
    private final int asked;

    /** @param asked in the wave that ended in October */
    Situations(String own, int asked) {
        this.own = own;
        this.asked = asked;
    }

    static Readers readers(Language language) {
        Organisation organisation = new Organisation(
                text("Mäntyrannan kunta", "Mäntyranta kommun", "Municipality of Mäntyranta"),
                List.of(Language.FI, Language.SV, Language.EN),
                new EmailAddress("kysely@mantyranta.example"),
                new EmailAddress("palaute@mantyranta.example"),
                Optional.empty(),
                Optional.empty());
        Service library = new Service(
                LIBRARY,
                1,
                text("Kirjasto", "Biblioteket", "Library"),
                Optional.empty(),
                false,
                Optional.empty(),
                List.of(),
                Optional.empty());
        return new Readers(organisation, List.of(library), language);
    }

    private static LocalText text(String finnish, String swedish, String english) {
        return new LocalText(Map.of(Language.FI, finnish, Language.SV, swedish, Language.EN, english));
    }

    Report report() {
        return new Report(
                LIBRARY,
                OCTOBER,
                Instant.parse("2026-11-02T05:00:00Z"),
                History.of(months()),
                new Fieldwork(OCTOBER.minusMonths(12), waves(), Optional.empty()),
                List.of(),
                Comments.NONE,
                Optional.empty(),
                List.of());
    }

    private List<Report.Month> months() {
        List<Report.Month> months = new ArrayList<>();
        for (String month : written())
            months.add(
                    new Report.Month(OCTOBER.minusMonths(12L - months.size()), published(month), !month.equals("-")));
        return months;
    }

    private List<String> written() {
        String before = this == FIRST_REPORT ? "- ".repeat(12) : YEAR + " ";
        return Arrays.asList((before + own).split(" "));
    }

    private static Published published(String month) {
        int[] classes = classes(month);
        return Disclosure.publish(Tally.of(0, 0, 0, 0, 0, classes[0], 0, 0, classes[1], 0, classes[2]), false);
    }

    private static int[] classes(String month) {
        return month.equals("-")
                ? new int[3]
                : Arrays.stream(month.split("/")).mapToInt(Integer::parseInt).toArray();
    }

    private List<Fieldwork.Ended> waves() {
        List<Integer> people = new ArrayList<>(this == FIRST_REPORT ? Collections.nCopies(12, 0) : ASKED);
        people.add(asked);
        List<String> answers = written();
        return IntStream.range(0, people.size())
                .filter(month -> people.get(month) > 0)
                .mapToObj(month -> new Fieldwork.Ended(
                        OCTOBER.minusMonths(12L - month),
                        cohort(people.get(month), answered(answers.get(month)), month == 11 ? 4 : 3)))
                .toList();
    }

    /** Where it is not told how many answered, nothing is told of how their mails went. */
    private static Report.Cohort cohort(int asked, OptionalInt answered, int bounced) {
        return new Report.Cohort(
                asked,
                answered,
                0,
                answered.isPresent() ? Optional.of(new Deliveries(asked, bounced, 0)) : Optional.empty());
    }

    /** Of few it is not told how many they are. */
    private static OptionalInt answered(String month) {
        int answered = Arrays.stream(classes(month)).sum();
        return answered > 0 && answered < Floor.USUAL ? OptionalInt.empty() : OptionalInt.of(answered);
    }
}
