package fi.kuule.views;

import fi.kuule.report.Base;
import fi.kuule.report.Change;
import fi.kuule.report.Changes;
import fi.kuule.report.Claim;
import fi.kuule.report.Claims;
import fi.kuule.report.Difference;
import fi.kuule.report.OrganisationTotal;
import fi.kuule.report.Report;
import fi.kuule.report.ServiceComparison;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What of a report may be published, each claim with what must stand beside it.
 *
 * @param missing what the report lacks, and that it is incomplete; empty when nothing is lacking
 */
public record ClaimsView(String says, List<String> claims, Optional<String> missing) {
    /** Empty when the report claims nothing. */
    static Optional<ClaimsView> of(Reading reading, ServiceNames names, GroupNames groups) {
        Claims claims = Claims.of(reading.report());
        if (claims.claims().isEmpty()) return Optional.empty();
        ReportWording words = reading.words();
        return Optional.of(new ClaimsView(
                words.get(claims.complete() ? "claims.complete" : "claims.incomplete"),
                claims.claims().stream()
                        .flatMap(claim -> sentences(reading, names, groups, claim).stream())
                        .toList(),
                missing(words, claims)));
    }

    private static Optional<String> missing(ReportWording words, Claims claims) {
        if (claims.complete()) return Optional.empty();
        return Optional.of(words.get(
                "claims.missing",
                "facts",
                claims.claims().stream()
                        .flatMap(claim -> claim.missing().stream())
                        .distinct()
                        .sorted()
                        .map(fact -> words.get("claims.fact." + fact.name().toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining(", "))));
    }

    private static List<String> sentences(Reading reading, ServiceNames names, GroupNames groups, Claim claim) {
        return claim.kind() == Claim.Kind.GROUPS
                ? GroupsView.standing(reading, groups)
                : sentence(reading, names, claim).stream().toList();
    }

    private static Optional<String> sentence(Reading reading, ServiceNames names, Claim claim) {
        ReportWording words = reading.words();
        Report report = reading.report();
        String service = names.of(report.service());
        return switch (claim.kind()) {
            case NUMBER ->
                reading.score()
                        .map(score -> words.get(
                                "claims.number",
                                Slots.of("service", service)
                                        .and("period", words.period(claim.base()))
                                        .and("fact", reading.fact(score, claim.base()))));
            case CHANGE ->
                changed(
                        reading,
                        service,
                        Changes.of(report).before(),
                        claim.base().before());
            case CHANGE_IN_A_YEAR ->
                changed(
                        reading,
                        service,
                        Changes.of(report).yearAgo(),
                        claim.base().yearAgo());
            case DISTRIBUTION -> Optional.of(words.get("claims.distribution"));
            case AGAINST_OTHER_SERVICES -> against(reading, service);
            case GROUPS -> Optional.empty();
            case REPRESENTATIVE -> Optional.of(words.get("claims.representative"));
            case ORGANISATION ->
                OrganisationTotal.of(report.services())
                        .map(total -> words.get(
                                "claims.organisation",
                                Slots.of("period", words.period(claim.base()))
                                        .and("fact", words.fact(total.byAnswers(), total.asked()))));
        };
    }

    private static Optional<String> changed(Reading reading, String service, Change change, Base before) {
        return switch (change) {
            case Change.Rose rose -> Optional.of(changed(reading, service, "claims.rose", rose.difference(), before));
            case Change.Fell fell -> Optional.of(changed(reading, service, "claims.fell", fell.difference(), before));
            case Change.Chance chance -> Optional.empty();
            case Change.TooFew few -> Optional.empty();
            case Change.Untold untold -> Optional.empty();
            case Change.Gap gap -> Optional.empty();
            case Change.First first -> Optional.empty();
            case Change.NoNumber none -> Optional.empty();
        };
    }

    private static String changed(Reading reading, String service, String key, Difference difference, Base before) {
        return reading.words()
                .get(
                        key,
                        Slots.of("service", service)
                                .and("before", reading.words().period(before))
                                .and("period", reading.words().period(reading.base()))
                                .and("difference", DifferenceWording.brief(difference)));
    }

    private static Optional<String> against(Reading reading, String service) {
        return ServiceComparison.of(reading.report().services()).rows().stream()
                .filter(row -> row.service().equals(reading.report().service()))
                .flatMap(row -> row.rest().stream())
                .map(rest -> reading.words()
                        .get(
                                "claims.against",
                                Slots.of("service", service).and("difference", DifferenceWording.brief(rest))))
                .findFirst();
    }
}
