package fi.kuule.report;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a report claims, each with what it lacks. */
public record Claims(List<Claim> claims) {
    public Claims {
        claims = List.copyOf(claims);
    }

    /** As far as the report's own blocks know. */
    public static Claims of(Report report) {
        return of(report, Set.of());
    }

    /** @param known facts that are known besides those of the report's own blocks */
    static Claims of(Report report, Set<Claim.Fact> known) {
        Headline headline = Headline.of(report);
        if (headline.score().isEmpty()) return new Claims(List.of());
        Set<Claim.Fact> facts = EnumSet.of(Claim.Fact.ANSWERS, Claim.Fact.INTERVAL, Claim.Fact.PERIOD);
        facts.addAll(known);
        if (Responding.of(report).isPresent()) facts.addAll(Set.of(Claim.Fact.ASKED, Claim.Fact.RESPONSE_RATE));
        if (isLikenessKnown(report)) facts.add(Claim.Fact.REPRESENTATIVENESS);
        if (isFrameKnown(report)) facts.add(Claim.Fact.FRAME_COVERAGE);
        List<Claim.Fact> missing = Arrays.stream(Claim.Fact.values())
                .filter(fact -> !facts.contains(fact))
                .toList();
        return new Claims(kinds(report)
                .map(kind -> new Claim(kind, base(kind, headline), missing))
                .toList());
    }

    private static boolean isLikenessKnown(Report report) {
        return WhoAnswered.of(report).stream()
                .flatMap(who -> who.kinds().stream())
                .anyMatch(kind -> kind.likeness().isPresent());
    }

    private static boolean isFrameKnown(Report report) {
        return AskedShare.of(report).flatMap(AskedShare::percent).isPresent();
    }

    private static Stream<Claim.Kind> kinds(Report report) {
        Changes changes = Changes.of(report);
        return Stream.of(
                        Optional.of(Claim.Kind.NUMBER),
                        Optional.of(Claim.Kind.CHANGE).filter(kind -> isClaimed(changes.before())),
                        Optional.of(Claim.Kind.CHANGE_IN_A_YEAR).filter(kind -> isClaimed(changes.yearAgo())),
                        Shape.of(report).map(shape -> Claim.Kind.DISTRIBUTION),
                        Optional.of(Claim.Kind.AGAINST_OTHER_SERVICES).filter(kind -> differs(report)),
                        OrganisationTotal.of(report.services()).map(total -> Claim.Kind.ORGANISATION),
                        Optional.of(Claim.Kind.GROUPS)
                                .filter(kind ->
                                        !GroupComparison.of(report).different().isEmpty()),
                        Optional.of(Claim.Kind.REPRESENTATIVE).filter(kind -> resembles(report)))
                .flatMap(Optional::stream);
    }

    /** Those who answered resemble those asked by age, area and language, as far as these are told, and none of these groups is missing. */
    private static boolean resembles(Report report) {
        return WhoAnswered.of(report).filter(WhoAnswered::resembles).isPresent();
    }

    private static boolean isClaimed(Change change) {
        return change instanceof Change.Rose || change instanceof Change.Fell;
    }

    private static boolean differs(Report report) {
        return ServiceComparison.of(report.services()).rows().stream()
                .filter(row -> row.service().equals(report.service()))
                .anyMatch(ServiceComparison.Row::differs);
    }

    private static Base base(Claim.Kind kind, Headline headline) {
        return switch (kind) {
            case NUMBER, CHANGE, CHANGE_IN_A_YEAR, DISTRIBUTION -> headline.base();
            case AGAINST_OTHER_SERVICES, ORGANISATION, GROUPS, REPRESENTATIVE ->
                new Base(Base.Span.TWELVE_MONTHS, headline.base().to());
        };
    }

    /** None of them lacks anything. */
    public boolean complete() {
        return claims.stream().allMatch(Claim::complete);
    }
}
