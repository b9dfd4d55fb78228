package fi.kuule.views;

import fi.kuule.disclosure.Disclosure;
import fi.kuule.disclosure.Published;
import fi.kuule.language.Language;
import fi.kuule.language.LocalText;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.Message;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.ServiceId;
import fi.kuule.report.Comments;
import fi.kuule.report.Fieldwork;
import fi.kuule.report.History;
import fi.kuule.report.Quotes;
import fi.kuule.report.Report;
import fi.kuule.report.SummaryLetters;
import fi.kuule.report.SummaryLetters.Part;
import fi.kuule.score.Tally;
import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** An invented municipality's library and its reports. */
final class SampleReports {
    static final YearMonth OCTOBER = YearMonth.of(2026, 10);
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

    private SampleReports() {}

    static Service library(Optional<Integer> target) {
        return new Service(
                new ServiceId("kirjasto"),
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
                Set.of(new ServiceId("kirjasto")));
    }

    static Published of(int detractors, int passives, int promoters) {
        return Disclosure.publish(Tally.of(0, 0, 0, 0, 0, 0, detractors, 0, passives, 0, promoters), false);
    }

    /** Twelve earlier months, one of them not asked, one with few answers; the last as given. */
    static List<Report.Month> months(Published before, Published own) {
        List<Report.Month> months = new ArrayList<>();
        YearMonth first = OCTOBER.minusMonths(12);
        int[][] counts = {{5, 8, 32}, {5, 6, 28}, {4, 3, 25}, {5, 6, 34}, {9, 8, 34}, {8, 6, 28}, {6, 9, 33}, {2, 4, 25}
        };
        for (int i = 0; i < counts.length; i++)
            months.add(new Report.Month(first.plusMonths(i), of(counts[i][0], counts[i][1], counts[i][2]), true));
        months.add(new Report.Month(first.plusMonths(8), of(1, 2, 8), true));
        months.add(new Report.Month(first.plusMonths(9), new Published.NoAnswers(), false));
        months.add(new Report.Month(first.plusMonths(10), new Published.BelowFloor(5), true));
        months.add(new Report.Month(first.plusMonths(11), before, true));
        months.add(new Report.Month(OCTOBER, own, true));
        return months;
    }

    static Report report(Published own, Optional<Report.Cohort> cohort) {
        return new Report(
                new ServiceId("kirjasto"),
                OCTOBER,
                Instant.parse("2026-11-02T05:00:00Z"),
                History.of(months(of(5, 8, 39), own)),
                Fieldwork.of(OCTOBER, cohort, Optional.empty()),
                List.of(),
                new Comments(Quotes.none(), own.score().isPresent() ? 13 : 0, 0),
                Optional.empty(),
                List.of());
    }

    /** The usual one, of whose comments some are not shown. */
    static Report withSetAside(int count) {
        Report usual = usual();
        return new Report(
                usual.service(),
                usual.month(),
                usual.madeAt(),
                usual.history(),
                usual.fieldwork(),
                usual.services(),
                new Comments(Quotes.none(), usual.comments().commented(), count),
                usual.target(),
                usual.notes());
    }

    static Report usual() {
        return report(new Published.Histogram(LIBRARY), Optional.of(new Report.Cohort(166, OptionalInt.of(44))));
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
