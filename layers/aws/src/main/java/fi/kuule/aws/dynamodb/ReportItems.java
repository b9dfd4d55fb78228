package fi.kuule.aws.dynamodb;

import fi.kuule.disclosure.Published;
import fi.kuule.organisation.ServiceId;
import fi.kuule.report.Report;
import fi.kuule.report.Verdict;
import fi.kuule.response.ResponseKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;

/** Reports as items. Holds what may be shown and nothing behind it. */
final class ReportItems {
    private static final String KIND = "kind";
    private static final String COHORT = "cohort";
    private static final String STILL_OPEN = "stillOpen";
    private static final String SET_ASIDE = "setAside";

    private ReportItems() {}

    static Item of(Report report) {
        Item item = ReportKeys.report(report.service(), report.month())
                .text("service", report.service().value())
                .text("month", report.month().toString())
                .number("madeAt", report.madeAt().toEpochMilli())
                .maps("months", report.months().stream().map(ReportItems::of).toList())
                .map("verdict", of(report.verdict()))
                .maps(
                        "comments",
                        report.comments().stream().map(ReportItems::of).toList())
                .number("commented", report.commented());
        if (report.setAside() > 0) item.number(SET_ASIDE, report.setAside());
        report.cohort().ifPresent(cohort -> item.map(COHORT, of(cohort)));
        report.stillOpen().ifPresent(cohort -> item.map(STILL_OPEN, of(cohort)));
        return item;
    }

    static Report report(Item item) {
        return new Report(
                new ServiceId(item.text("service")),
                YearMonth.parse(item.text("month")),
                Instant.ofEpochMilli(item.number("madeAt")),
                item.maps("months").stream().map(ReportItems::month).toList(),
                verdict(item.map("verdict")),
                cohort(item, COHORT),
                cohort(item, STILL_OPEN),
                item.maps("comments").stream().map(ReportItems::comment).toList(),
                item.integer("commented"),
                item.has(SET_ASIDE) ? item.integer(SET_ASIDE) : 0);
    }

    private static Item of(Report.Month month) {
        return new Item()
                .text("month", month.month().toString())
                .map("published", of(month.published()))
                .flag("asked", month.asked());
    }

    private static Report.Month month(Item item) {
        return new Report.Month(
                YearMonth.parse(item.text("month")), published(item.map("published")), item.flag("asked"));
    }

    private static Item of(Published published) {
        return switch (published) {
            case Published.NoAnswers none -> kind("none");
            case Published.BelowFloor below -> kind("below").number("floor", below.floor());
            case Published.Unanimous unanimous -> kind("unanimous");
            case Published.Classes classes ->
                kind("classes")
                        .number("detractors", classes.detractors())
                        .number("passives", classes.passives())
                        .number("promoters", classes.promoters());
            case Published.Histogram histogram -> {
                Item item = kind("histogram");
                item.attributes().put("tally", TallyItems.counts(histogram.tally()));
                yield item;
            }
        };
    }

    private static Published published(Item item) {
        return switch (item.text(KIND)) {
            case "none" -> new Published.NoAnswers();
            case "below" -> new Published.BelowFloor(item.integer("floor"));
            case "unanimous" -> new Published.Unanimous();
            case "classes" ->
                new Published.Classes(item.integer("detractors"), item.integer("passives"), item.integer("promoters"));
            case "histogram" -> new Published.Histogram(TallyItems.tally(item, "tally"));
            default -> throw new IllegalStateException("no published form " + item.text(KIND));
        };
    }

    private static Item of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Rose rose -> kind("rose").number("from", rose.from()).number("to", rose.to());
            case Verdict.Fell fell -> kind("fell").number("from", fell.from()).number("to", fell.to());
            case Verdict.Chance chance ->
                kind("chance")
                        .number("from", chance.from())
                        .number("to", chance.to())
                        .number("smallest", chance.smallest());
            case Verdict.TooFew few -> kind("few").number("needed", few.needed());
            case Verdict.First first -> kind("first");
            case Verdict.NoAnswers none -> kind("none");
            case Verdict.NotAsked gap -> kind("gap");
            case Verdict.BelowFloor below -> kind("below").number("floor", below.floor());
            case Verdict.Unanimous unanimous -> kind("unanimous");
        };
    }

    private static Verdict verdict(Item item) {
        return switch (item.text(KIND)) {
            case "rose" -> new Verdict.Rose(item.integer("from"), item.integer("to"));
            case "fell" -> new Verdict.Fell(item.integer("from"), item.integer("to"));
            case "chance" -> new Verdict.Chance(item.integer("from"), item.integer("to"), item.integer("smallest"));
            case "few" -> new Verdict.TooFew(item.integer("needed"));
            case "first" -> new Verdict.First();
            case "none" -> new Verdict.NoAnswers();
            case "gap" -> new Verdict.NotAsked();
            case "below" -> new Verdict.BelowFloor(item.integer("floor"));
            case "unanimous" -> new Verdict.Unanimous();
            default -> throw new IllegalStateException("no verdict " + item.text(KIND));
        };
    }

    private static Item of(Report.Cohort cohort) {
        Item item = new Item().number("asked", cohort.asked());
        cohort.answered().ifPresent(answered -> item.number("answered", answered));
        if (cohort.notEligible() > 0) item.number("notEligible", cohort.notEligible());
        return item;
    }

    private static Optional<Report.Cohort> cohort(Item item, String name) {
        if (!item.has(name)) return Optional.empty();
        Item cohort = item.map(name);
        OptionalInt answered =
                cohort.has("answered") ? OptionalInt.of(cohort.integer("answered")) : OptionalInt.empty();
        int notEligible = cohort.has("notEligible") ? cohort.integer("notEligible") : 0;
        return Optional.of(new Report.Cohort(cohort.integer("asked"), answered, notEligible));
    }

    private static Item of(ResponseKey key) {
        return new Item()
                .number("service", key.service())
                .text("day", key.day().toString())
                .text("id", key.id());
    }

    private static ResponseKey comment(Item item) {
        return new ResponseKey(item.integer("service"), LocalDate.parse(item.text("day")), item.text("id"));
    }

    private static Item kind(String kind) {
        return new Item().text(KIND, kind);
    }
}
