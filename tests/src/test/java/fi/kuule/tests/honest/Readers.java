package fi.kuule.tests.honest;

import fi.kuule.aws.dynamodb.DynamoDbOrganisations;
import fi.kuule.aws.dynamodb.DynamoDbServices;
import fi.kuule.aws.dynamodb.RegisterTable;
import fi.kuule.language.Language;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.Message;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Service;
import fi.kuule.report.Report;
import fi.kuule.report.ReportLetters;
import fi.kuule.views.ReportLetter;
import fi.kuule.views.ReportPages;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** How those who read a language see the reports of the two years. */
final class Readers {
    private static final ReportLetters.Links LINKS = new ReportLetters.Links(
            URI.create("https://kysely.mantyranta.example/f/abcdefghijklmnopqrstuv"),
            URI.create("https://kysely.mantyranta.example/m"),
            URI.create("https://kysely.mantyranta.example/u/pois"));

    private final Language language;
    private final Organisation organisation;
    private final DynamoDbServices services;

    Readers(TwoYears years, Language language) {
        RegisterTable register = new RegisterTable(years.cloud().dynamoDb(), "RegisterTable");
        this.language = language;
        this.organisation = new DynamoDbOrganisations(register).find().orElseThrow();
        this.services = new DynamoDbServices(register);
    }

    Message mail(Report report) {
        Member member = new Member(
                new MemberId("lukija"),
                "Liisa Lukija",
                new EmailAddress("lukija@mantyranta.example"),
                language,
                Member.Role.MANAGER,
                Set.of(report.service()));
        return new ReportLetter().compose(organisation, service(report), member, report, List.of(), LINKS);
    }

    String page(Report report) {
        return new ReportPages(language)
                .report(organisation, service(report), report, List.of())
                .html();
    }

    private Service service(Report report) {
        return services.find(report.service()).orElseThrow();
    }
}
