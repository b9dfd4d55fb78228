package fi.kuule.views;

import fi.kuule.disclosure.Disclosure;
import fi.kuule.disclosure.Published;
import fi.kuule.language.Language;
import fi.kuule.language.LocalText;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.Message;
import fi.kuule.masking.MaskedText;
import fi.kuule.organisation.ContextNote;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.ServiceId;
import fi.kuule.report.Comments;
import fi.kuule.report.Deliveries;
import fi.kuule.report.Fieldwork;
import fi.kuule.report.History;
import fi.kuule.report.People;
import fi.kuule.report.Quotes;
import fi.kuule.report.Report;
import fi.kuule.report.ReportOpening;
import fi.kuule.report.ServiceYear;
import fi.kuule.report.SummaryLetters;
import fi.kuule.report.SummaryLetters.Part;
import fi.kuule.score.Tally;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** An invented municipality's library and its reports. */
final class SampleReports {
    static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    static final ServiceId KIRJASTO = new ServiceId("kirjasto");
    /** 3 detractors, 13 passives, 28 promoters: +57. */
    static final Tally LIBRARY = Tally.of(0, 0, 1, 0, 0, 1, 1, 3, 10, 9, 19);

    static final Organisation ORGANISATION = new Organisation(
            new LocalText(Map.of(
                    Language.FI, "Mäntyrannan kunta",
                    Language.SV, "Tallstrands kommun",
                    Language.EN, "Municipality of Mäntyranta")),
            List.of(Language.FI, Language.SV, Language.EN),
            new EmailAddress("kysely@mantyranta.example"),
            new EmailAddress("palaute@mantyranta.example"),
            Optional.empty(),
            Optional.of(LocalText.same("Kunnantie 1, 12345 Mäntyranta")));

    /** Twelve months of the services and the twelve before: detractors, passives, promoters. */
    private static final Map<String, int[]> SERVICES = Map.of(
            "liikunta", new int[] {30, 74, 231, 60, 80, 150},
            "kirjasto", new int[] {54, 91, 306, 50, 90, 300},
            "nuoriso", new int[] {26, 41, 115, 25, 40, 120},
            "asiointi", new int[] {16, 17, 57, 14, 20, 50},
            "paivakoti", new int[] {38, 41, 96, 40, 40, 90},
            "koulu", new int[] {65, 48, 128, 60, 50, 120},
            "tiet", new int[] {105, 76, 102, 100, 80, 100},
            "rakennus", new int[] {22, 12, 18, 6, 12, 42},
            "satama", new int[] {2, 3, 5, 0, 0, 0},
            "arkisto", new int[] {0, 0, 0, 0, 0, 0});

    private static final Map<String, String> NAMES = Map.of(
            "liikunta", "Liikunta",
            "nuoriso", "Nuoriso ja kulttuuri",
            "asiointi", "Asiointipiste",
            "paivakoti", "Varhaiskasvatus",
            "koulu", "Perusopetus",
            "tiet", "Tiet ja vesi",
            "rakennus", "Rakennusvalvonta",
            "satama", "Satama");

    private SampleReports() {}

    static Service library(Optional<Integer> target) {
        return new Service(
                KIRJASTO,
                1,
                new LocalText(Map.of(Language.FI, "Kirjasto", Language.SV, "Biblioteket", Language.EN, "Library")),
                Optional.empty(),
                false,
                Optional.empty(),
                List.of(),
                target);
    }

    static Member member(Language language) {
        return new Member(
                new MemberId("johtaja"),
                "Maija Malli",
                new EmailAddress("maija@mantyranta.example"),
                language,
                Member.Role.MANAGER,
                Set.of(KIRJASTO));
    }

    static ReportOpening.Opened opened(Report report, Quotes<MaskedText> comments) {
        Map<ServiceId, LocalText> names = new HashMap<>();
        names.put(KIRJASTO, library(Optional.empty()).name());
        NAMES.forEach((id, name) -> names.put(new ServiceId(id), LocalText.same(name)));
        return new ReportOpening.Opened(library(Optional.of(60)), member(Language.FI), report, comments, names);
    }

    static Published of(int detractors, int passives, int promoters) {
        return Disclosure.publish(Tally.of(0, 0, 0, 0, 0, 0, detractors, 0, passives, 0, promoters), false);
    }

    /** Twelve earlier months, one of them not asked, one with few answers; the last as given. */
    static List<Report.Month> months(Published before, Published own) {
        int[][] counts = {{5, 8, 32}, {5, 6, 28}, {4, 3, 25}, {5, 6, 34}, {9, 8, 34}, {8, 6, 28}, {6, 9, 33}, {2, 4, 25}
        };
        List<Report.Month> months = new ArrayList<>(told(OCTOBER.minusMonths(12), counts));
        months.add(new Report.Month(OCTOBER.minusMonths(4), of(1, 2, 8), true));
        months.add(new Report.Month(OCTOBER.minusMonths(3), new Published.NoAnswers(), false));
        months.add(new Report.Month(OCTOBER.minusMonths(2), new Published.BelowFloor(5), true));
        months.add(new Report.Month(OCTOBER.minusMonths(1), before, true));
        months.add(new Report.Month(OCTOBER, own, true));
        return months;
    }

    /** Months one after the other; of no answers those where nobody was asked. */
    private static List<Report.Month> told(YearMonth first, int[][] counts) {
        List<Report.Month> months = new ArrayList<>();
        for (int[] count : counts) {
            boolean asked = count[0] + count[1] + count[2] > 0;
            Published told = asked ? of(count[0], count[1], count[2]) : new Published.NoAnswers();
            months.add(new Report.Month(first.plusMonths(months.size()), told, asked));
        }
        return months;
    }

    static Report report(Published own, Optional<Report.Cohort> cohort) {
        return report(History.of(months(of(5, 8, 39), own)), Fieldwork.of(OCTOBER, cohort, Optional.empty()));
    }

    private static Report report(History history, Fieldwork fieldwork) {
        boolean told = history.months().getLast().published().score().isPresent();
        return new Report(
                KIRJASTO,
                OCTOBER,
                Instant.parse("2026-11-02T05:00:00Z"),
                history,
                fieldwork,
                List.of(),
                commented(told ? 13 : 0, 0),
                Optional.of(60),
                List.of());
    }

    private static Comments commented(int commented, int setAside) {
        return new Comments(Quotes.none(), commented, setAside);
    }

    /** The usual one, of whose comments some are not shown. */
    static Report withSetAside(int count) {
        Report usual = usual();
        return with(usual, usual.services(), commented(usual.comments().commented(), count), usual.notes());
    }

    private static Report with(Report any, List<ServiceYear> services, Comments comments, List<ContextNote> notes) {
        return new Report(
                any.service(),
                any.month(),
                any.madeAt(),
                any.history(),
                any.fieldwork(),
                services,
                comments,
                any.target(),
                notes,
                any.people());
    }

    static Report usual() {
        return report(new Published.Histogram(LIBRARY), Optional.of(cohort(166, 44, new Deliveries(166, 3, 0))));
    }

    /** Two years of the library, a month far below the others, a gap, what happened, and all the other services. */
    static Report full() {
        int[][] counts = {
            {5, 8, 32}, {4, 7, 28}, {3, 7, 30}, {5, 6, 34}, {6, 9, 36}, {7, 8, 30}, {6, 9, 33}, {3, 6, 30}, {4, 7, 27},
            {5, 7, 26}, {4, 9, 30}, {5, 8, 33}, {5, 5, 35}, {4, 8, 27}, {2, 5, 25}, {5, 5, 35}, {8, 8, 35}, {8, 6, 28},
            {6, 8, 34}, {2, 4, 25}, {4, 5, 17}, {0, 0, 0}, {13, 9, 19}, {4, 10, 38}
        };
        List<Report.Month> months = new ArrayList<>(told(OCTOBER.minusMonths(24), counts));
        months.add(new Report.Month(OCTOBER, new Published.Histogram(LIBRARY), true));
        int[] asked = {170, 158, 158, 163, 175, 167, 151, 113, 116, 0, 147, 203, 166};
        List<Fieldwork.Ended> ended = new ArrayList<>();
        for (int i = 0; i < asked.length; i++) {
            Report.Month month = months.get(12 + i);
            int answered = month.published().score().map(score -> score.n()).orElse(0);
            if (asked[i] > 0)
                ended.add(
                        new Fieldwork.Ended(month.month(), cohort(asked[i], answered, new Deliveries(asked[i], 3, 0))));
        }
        Report told = report(History.of(months), new Fieldwork(OCTOBER.minusMonths(12), ended, Optional.empty()));
        return with(
                with(told, SamplePeople.of()),
                services(),
                commented(13, 1),
                List.of(
                        note("remontti", LocalDate.of(2026, 7, 1), "Kirjasto kiinni remontin vuoksi"),
                        note("automaatti", LocalDate.of(2026, 9, 1), "Palautusautomaatti korjattu")));
    }

    /** The usual one, of which so much is known of people. */
    static Report with(People people) {
        return with(usual(), people);
    }

    private static Report with(Report any, People people) {
        return new Report(
                any.service(),
                any.month(),
                any.madeAt(),
                any.history(),
                any.fieldwork(),
                any.services(),
                any.comments(),
                any.target(),
                any.notes(),
                Optional.of(people));
    }

    /** Services that differ by chance alone. */
    static Report withServicesAlike() {
        List<ServiceYear> alike = List.of(
                new ServiceYear(new ServiceId("tiet"), of(20, 30, 60), of(20, 30, 60)),
                new ServiceYear(KIRJASTO, of(19, 31, 61), of(21, 30, 60)),
                new ServiceYear(new ServiceId("asiointi"), of(18, 29, 63), new Published.NoAnswers()));
        Report usual = usual();
        return with(usual, alike, usual.comments(), usual.notes());
    }

    /** The usual month of a service whose year is better than the one before, beyond chance. */
    static Report withABetterYear() {
        ServiceYear better = new ServiceYear(
                KIRJASTO, of(20, 120, 260), of(60, 150, 190), OptionalInt.of(1600), OptionalInt.of(1500));
        Report usual = usual();
        return with(usual, List.of(better), usual.comments(), usual.notes());
    }

    private static ContextNote note(String id, LocalDate day, String text) {
        return new ContextNote(id, Optional.of(KIRJASTO), day, LocalText.same(text), false);
    }

    private static List<ServiceYear> services() {
        List<ServiceYear> years = new ArrayList<>();
        new TreeMap<>(SERVICES)
                .forEach((id, n) -> years.add(new ServiceYear(
                        new ServiceId(id),
                        of(n[0], n[1], n[2]).coarse(),
                        of(n[3], n[4], n[5]).coarse(),
                        OptionalInt.of(4 * (n[0] + n[1] + n[2])),
                        OptionalInt.of(4 * (n[3] + n[4] + n[5])))));
        return years;
    }

    /** Few answer in a month, for two years. */
    static Report quarterly(Published own) {
        int[][] counts = new int[24][];
        for (int i = 0; i < counts.length; i++)
            counts[i] = i % 3 == 0 ? new int[] {3, 1, 2} : new int[] {i / 6, 2, 5 - i / 6};
        List<Report.Month> months = new ArrayList<>(told(OCTOBER.minusMonths(24), counts));
        months.add(new Report.Month(OCTOBER, own, true));
        return report(
                History.of(months),
                Fieldwork.of(OCTOBER, Optional.of(new Report.Cohort(18, OptionalInt.empty())), Optional.empty()));
    }

    /** Somebody was asked, and nobody answered. */
    static Report noAnswers() {
        return report(new Published.NoAnswers(), Optional.of(new Report.Cohort(18, OptionalInt.of(0))));
    }

    /** Nobody was asked in the month, and more than enough the months before. */
    static Report notAsked() {
        List<Report.Month> months = new ArrayList<>(full().history().months().subList(0, History.LEAST - 1));
        months.add(new Report.Month(OCTOBER, new Published.NoAnswers(), false));
        return report(History.of(months), Fieldwork.NONE);
    }

    /** Nothing was ever measured before. */
    static Report first() {
        return alone(new Published.Histogram(LIBRARY));
    }

    /** Too few answered in the month, and enough in twelve. */
    static Report below() {
        return quarterly(new Published.BelowFloor(5));
    }

    private static Report.Cohort cohort(int asked, int answered, Deliveries deliveries) {
        return new Report.Cohort(asked, OptionalInt.of(answered), 0, Optional.of(deliveries));
    }

    /** Those asked, of whom as many answered as the number says. */
    private static Report.Cohort cohort(int asked, Published own) {
        OptionalInt answered =
                own.score().map(score -> OptionalInt.of(score.n())).orElseGet(OptionalInt::empty);
        return new Report.Cohort(asked, answered);
    }

    /** A month with nothing before it. */
    static Report alone(Published own) {
        List<Report.Month> months = new ArrayList<>(told(OCTOBER.minusMonths(24), new int[24][3]));
        months.add(new Report.Month(OCTOBER, own, true));
        return report(History.of(months), Fieldwork.of(OCTOBER, Optional.of(cohort(166, own)), Optional.empty()));
    }

    /** The number fell, and chance hardly explains it. */
    static Report drop() {
        return report(of(18, 9, 14), Optional.of(cohort(147, 41, new Deliveries(120, 4, 26))));
    }

    /** Everybody recommends. */
    static Report promoters() {
        return report(of(0, 0, 34), Optional.of(new Report.Cohort(90, OptionalInt.of(34))));
    }

    /** A wave goes on when the month ends. */
    static Report straddling() {
        return report(
                History.of(months(of(5, 8, 39), new Published.Histogram(LIBRARY))),
                Fieldwork.of(OCTOBER, Optional.empty(), Optional.of(new Report.Cohort(166, OptionalInt.empty()))));
    }

    /** All that a reader may meet, by name. */
    static Map<String, Report> situations() {
        Map<String, Report> all = new TreeMap<>();
        all.put("full", full());
        all.put("usual", usual());
        all.put("below", below());
        all.put("below-alone", alone(new Published.BelowFloor(5)));
        all.put("few-alone", alone(of(2, 3, 4)));
        all.put("three-months", report(of(2, 3, 9), Optional.empty()));
        all.put("unanimous", quarterly(new Published.Unanimous()));
        all.put("quarterly", quarterly(of(3, 2, 4)));
        all.put("no-answers", noAnswers());
        all.put("not-asked", notAsked());
        all.put("promoters", promoters());
        all.put("drop", drop());
        all.put("first", first());
        all.put("straddling", straddling());
        all.put("alike", withServicesAlike());
        return all;
    }

    /** Four services with four different months: a number, a fall, too few answers, none. */
    static List<Part> parts() {
        return List.of(
                part("Äitiysneuvola", report(new Published.BelowFloor(5), cohort(18, 3))),
                part("Vesihuolto", report(of(30, 10, 5), cohort(100, 45))),
                part("Kirjasto", usual()),
                part("Liikunta", report(new Published.NoAnswers(), Optional.empty())));
    }

    static Part part(String name, Report report) {
        Service library = library(Optional.empty());
        Service service = new Service(
                new ServiceId("palvelu"),
                library.number(),
                LocalText.same(name),
                Optional.empty(),
                false,
                Optional.empty(),
                List.of(),
                Optional.empty());
        return new Part(service, report, URI.create("https://" + SampleMails.HOST + "/f/abcdefghijklmnopqrstuv"));
    }

    private static Optional<Report.Cohort> cohort(int asked, int answered) {
        return Optional.of(new Report.Cohort(asked, answered < 5 ? OptionalInt.empty() : OptionalInt.of(answered)));
    }

    static Message summary(Language language, List<Part> parts) {
        return new SummaryLetter()
                .compose(
                        ORGANISATION,
                        member(language),
                        OCTOBER,
                        parts,
                        new SummaryLetters.Links(
                                URI.create("https://" + SampleMails.HOST + "/m"),
                                URI.create("https://" + SampleMails.HOST + "/u/" + "q".repeat(44) + ".raportit")));
    }
}
