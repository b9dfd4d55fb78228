package fi.kuule.views;

import fi.kuule.report.AskedShare;
import fi.kuule.report.EarlyAndLate;
import fi.kuule.report.GroupAnswers;
import fi.kuule.report.Likeness;
import fi.kuule.report.OtherPopulations;
import fi.kuule.report.People;
import fi.kuule.report.PopulationPeople;
import fi.kuule.report.Reach;
import fi.kuule.report.Skipped;
import fi.kuule.report.WhoAnswered;
import fi.kuule.score.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said of who was asked and who answered. */
final class PeopleWording {
    private final Reading reading;
    private final ReportWording words;
    private final GroupNames names;

    PeopleWording(Reading reading, GroupNames names) {
        this.reading = reading;
        this.words = reading.words();
        this.names = names;
    }

    List<String> missing(WhoAnswered who) {
        if (who.kinds().isEmpty()) return List.of(words.get("people.unknown"));
        if (who.missing().isEmpty()) return List.of(words.get("people.noneMissing"));
        return who.missing().stream().map(this::missing).toList();
    }

    private String missing(WhoAnswered.Row row) {
        return words.get(
                "people.missing",
                Slots.of(
                                "group",
                                names.full(row.group().dimension(), row.group().value()))
                        .and("asked", words.figures().percent(row.askedPercent()))
                        .and("answered", words.figures().percent(row.answeredPercent())));
    }

    /** What a mail says, too: how alike the answering are, how people were reached, and whether fewer were asked than before. */
    List<String> notes(WhoAnswered who) {
        List<String> notes = new ArrayList<>();
        who.kinds().stream().limit(1).forEach(kind -> notes.addAll(likeness(kind)));
        Reach.of(reading.report()).ifPresent(reach -> notes.addAll(letters(reach)));
        AskedShare.of(reading.report()).filter(AskedShare::fell).ifPresent(share -> notes.add(fell(share)));
        return notes;
    }

    /** What only the page has room for. */
    List<String> more(WhoAnswered who) {
        List<String> more = new ArrayList<>();
        who.kinds().stream().skip(1).forEach(kind -> more.addAll(likeness(kind)));
        if (isSomebodyUnheard()) more.add(words.get("people.unheard"));
        Reach.of(reading.report()).ifPresent(reach -> more.addAll(skipped(reach.skipped())));
        AskedShare.of(reading.report()).ifPresent(share -> more.addAll(share(share)));
        more.addAll(new WeightedWording(words).of(reading.report()));
        EarlyAndLate.of(reading.report()).ifPresent(early -> more.add(early(early)));
        OtherPopulations.of(reading.report()).populations().forEach(other -> more.add(population(other)));
        return more;
    }

    /** What to do about it is said once; who it is stands with what the number does not tell. */
    private boolean isSomebodyUnheard() {
        return reading.report()
                .people()
                .flatMap(People::own)
                .filter(own -> !own.silent().isEmpty())
                .isPresent();
    }

    private List<String> likeness(WhoAnswered.Kind kind) {
        return kind.likeness().stream()
                .map(likeness -> likeness(kind, likeness))
                .toList();
    }

    private String likeness(WhoAnswered.Kind kind, Likeness likeness) {
        return words.get(
                "people.likeness." + likeness.band().name().toLowerCase(Locale.ROOT),
                Slots.of("dimension", names.dimension(kind.dimension()))
                        .and("indicator", words.figures().decimal(likeness.indicator(), 2)));
    }

    private List<String> letters(Reach reach) {
        List<String> lines = new ArrayList<>();
        if (reach.byLetter() > 0)
            lines.add(words.get(
                    "people.reach", Slots.of("mail", count(reach.byMail())).and("letter", count(reach.byLetter()))));
        if (reach.assisted() > 0) lines.add(words.get("people.assisted", "count", count(reach.assisted())));
        return lines;
    }

    private List<String> skipped(Skipped skipped) {
        List<String> lines = new ArrayList<>();
        if (skipped.quietPeriod() > 0) lines.add(words.get("people.quiet", "count", count(skipped.quietPeriod())));
        if (skipped.stopped() > 0) lines.add(words.get("people.stopped", "count", count(skipped.stopped())));
        return lines;
    }

    private List<String> share(AskedShare share) {
        return share.percent().stream()
                .map(percent -> words.get(
                        "people.share",
                        Slots.of("asked", count(share.asked()))
                                .and("percent", words.figures().percent(percent))))
                .toList();
    }

    private String fell(AskedShare share) {
        return words.get(
                "people.fell",
                Slots.of("asked", count(share.asked()))
                        .and("before", count(share.askedBefore().orElseThrow())));
    }

    private String early(EarlyAndLate early) {
        return words.get(
                early.differs() ? "people.early.differs" : "people.early.chance",
                Slots.of("early", words.fact(early.difference().from(), OptionalInt.empty()))
                        .and("late", words.fact(early.difference().to(), OptionalInt.empty())));
    }

    private String population(PopulationPeople other) {
        String took = words.get(
                "people.population",
                Slots.of("population", words.capital(other.population().name()))
                        .and("asked", count(other.total().asked()))
                        .and("answered", count(other.total().answered())));
        return Stream.concat(Stream.of(took), other.answersBy(Dimension.AGE).flatMap(this::own).stream())
                .collect(Collectors.joining(" "));
    }

    /** The number of a population, in the months in which groups of ages are told: of all its groups together. */
    private Optional<String> own(GroupAnswers answers) {
        OptionalInt asked = OptionalInt.of(
                answers.groups().stream().mapToInt(GroupAnswers.Group::asked).sum());
        return answers.total()
                .map(score -> words.get(
                        "people.population.number",
                        Slots.of("period", words.figures().period(answers.from(), answers.to()))
                                .and("number", words.fact(score, asked))));
    }

    private String count(int count) {
        return words.figures().count(count);
    }
}
