package fi.kuule.views;

import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Service;
import fi.kuule.report.Aim;
import fi.kuule.report.Report;
import fi.kuule.report.Situation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report as one reader sees it, in mail and as a page: every sentence and number, without what they look like. */
public final class ReportView {
    private final Reading reading;
    private final ReportWording words;
    private final Organisation organisation;
    private final Service service;
    private final ServiceNames names;
    private final GroupNames groups;
    private final ShownComments comments;

    ReportView(
            Reading reading, Organisation organisation, Service service, ServiceNames names, ShownComments comments) {
        this.reading = reading;
        this.words = reading.words();
        this.organisation = organisation;
        this.service = service;
        this.names = names;
        this.groups = new GroupNames(words, service);
        this.comments = report().published().score().isPresent() ? comments : ShownComments.none();
    }

    private Report report() {
        return reading.report();
    }

    public String language() {
        return words.language().code();
    }

    /** A text that has no slots. */
    public String text(String key) {
        return words.get(key);
    }

    /** To how a figure is worked out, by its name on that page. */
    public HowLink how(String figure) {
        String name = Texts.of("method", words.language()).get(figure + ".heading");
        return new HowLink("/m?kieli=" + words.language().tag() + "#" + figure, words.get("how", "figure", name));
    }

    public String organisation() {
        return organisation.name().in(words.language());
    }

    public String title() {
        return words.title(service.name().in(words.language()), report());
    }

    public String subject() {
        return words.get(
                "subject",
                Slots.of("service", service.name().in(words.language()))
                        .and("month", words.figures().month(report().month()))
                        .and("verdict", verdicts()));
    }

    /** Of a month that tells no number; and of a longer time too where that rose or fell, since nobody must miss it. */
    private String verdicts() {
        boolean longer = month().isEmpty() || Situation.first(report()) != Situation.of(report());
        return Stream.concat(month().stream(), verdict().filter(any -> longer).stream())
                .map(VerdictWording::subject)
                .collect(Collectors.joining("; "));
    }

    /** What the subject did not say. */
    public String preheader() {
        Stream<String> interval = month().isPresent()
                ? Stream.empty()
                : figure().map(figure -> words.sentence(figure.interval())).stream();
        List<String> facts = month().isPresent() ? monthAsked() : asked();
        Stream<String> next = facts.isEmpty() ? nextOfMonth().stream() : facts.stream();
        return Stream.concat(interval, next.limit(1)).collect(Collectors.joining(" "));
    }

    private Optional<VerdictWording> month() {
        return VerdictWording.ofMonth(words, report());
    }

    private Optional<VerdictWording> verdict() {
        return reading.score().map(score -> VerdictWording.ofNumber(reading, score));
    }

    /** What is said of a month that tells no number. */
    public Optional<String> wordsOfMonth() {
        return month().map(VerdictWording::sentence);
    }

    public List<String> nextOfMonth() {
        return month().map(VerdictWording::next).orElse(List.of());
    }

    /** Who was asked in a month that tells no number. */
    public List<String> monthAsked() {
        return month().isPresent() ? AskedWording.ofMonth(words, report()) : List.of();
    }

    /** The number of the shortest base that tells enough, where there is one. */
    public Optional<FigureView> figure() {
        return FigureView.of(reading);
    }

    /** The verdict on the number, where there is one. */
    public String change() {
        return verdict().map(VerdictWording::sentence).orElse("");
    }

    public List<String> next() {
        return verdict().map(VerdictWording::next).orElse(List.of());
    }

    public List<String> asked() {
        return reading.score()
                .map(score -> AskedWording.ofNumber(reading, score))
                .orElse(List.of());
    }

    /** How the invitations went of those who were asked in a month that tells no number. */
    public Optional<String> monthDeliveries() {
        return month().flatMap(none -> report().cohort()).flatMap(cohort -> DeliveryWording.of(words, cohort));
    }

    /** The same of those whom the number is of. */
    public Optional<String> deliveries() {
        return reading.score().flatMap(score -> reading.cohort()).flatMap(cohort -> DeliveryWording.of(words, cohort));
    }

    /** Whether the target was reached. */
    public Optional<String> target() {
        return Aim.of(report())
                .map(aim -> AimWording.of(words, aim, reading.score().orElseThrow()));
    }

    public Optional<TrendView> trend() {
        return TrendView.of(reading);
    }

    /** How the service stands to a year ago, in sentences. */
    public List<String> year() {
        return new YearWording(reading).lines();
    }

    /** That its year differs from the one before beyond chance, where it does and the number itself is not of a year. */
    Optional<String> yearChanged() {
        return new YearWording(reading).changed();
    }

    public Optional<ChangesView> changes() {
        return ChangesView.of(reading);
    }

    public Optional<DistributionView> distribution() {
        return DistributionView.of(reading);
    }

    public Optional<FunnelView> funnel() {
        return FunnelView.of(reading);
    }

    /** Who answered and who is missing, where that is told. */
    public Optional<PeopleView> people() {
        return PeopleView.of(reading, groups);
    }

    /** Groups of people and touchpoints, each against the others. */
    public List<GroupsView> groups() {
        return Stream.of(GroupsView.ofPeople(reading, groups), GroupsView.ofTouchpoints(reading, groups))
                .flatMap(Optional::stream)
                .toList();
    }

    public Optional<ServicesView> services() {
        return ServicesView.of(reading, names);
    }

    /** How far a few answers would move the number; nothing where there is none. */
    public List<String> whatIf() {
        return reading.score().map(score -> WhatIfWording.of(words, score)).orElse(List.of());
    }

    public CommentsView comments() {
        return CommentsView.of(words, report(), comments);
    }

    public List<String> limits() {
        return LimitsWording.of(words, groups, report());
    }

    public AgendaView agenda() {
        return AgendaView.of(reading, comments.first().map(text -> words.get("comments.quote", "comment", text)));
    }

    public Optional<ClaimsView> claims() {
        return ClaimsView.of(reading, names, groups);
    }

    public List<String> method() {
        Stream<String> interval = reading
                .score()
                .map(score -> words.get(
                        "method.interval",
                        Slots.of("lower", Figures.signed(score.shownLower()))
                                .and("upper", Figures.signed(score.shownUpper()))))
                .stream();
        return Stream.concat(Stream.of(words.get("method.number")), interval).toList();
    }
}
