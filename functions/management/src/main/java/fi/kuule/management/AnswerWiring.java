package fi.kuule.management;

import fi.kuule.aws.dynamodb.DynamoDbKeys;
import fi.kuule.aws.dynamodb.DynamoDbTouched;
import fi.kuule.aws.sqs.SqsOutgoingQueue;
import fi.kuule.disclosure.ReleasedAnswers;
import fi.kuule.mail.OutgoingQueue;
import fi.kuule.report.MonthlyReporting;
import fi.kuule.report.MonthlyScores;
import fi.kuule.report.PeopleMaking;
import fi.kuule.report.ReportMaking;
import fi.kuule.report.ReportPosting;
import fi.kuule.report.Reports;
import fi.kuule.response.AnswerMappings;
import fi.kuule.response.ConfidentialAnswers;
import fi.kuule.score.AnswerImport;
import fi.kuule.score.DayCounting;

/** The resources of answers: in as files, out as files, as scores and as reports. */
final class AnswerWiring {
    private final Stores stores;

    AnswerWiring(Stores stores) {
        this.stores = stores;
    }

    AnswersResource answers(AnswerMappings mappings) {
        AnswerImport.Store store = new AnswerImport.Store(
                stores.responses,
                stores.tallies,
                new DynamoDbTouched(stores.dynamoDb, stores.settings.talliesTable(), stores.random),
                new DayCounting(stores.responses, stores.tallies, stores.waves, stores.clock, stores.zone()));
        return new AnswersResource(
                new AnswerImport(stores.surveys, stores.services, mappings, store, stores.clock, stores.zone()));
    }

    AnswersFileResource answersFile() {
        return new AnswersFileResource(
                new AnswersFileResource.Catalogue(stores.organisations, stores.surveys, stores.services),
                new ReleasedAnswers(
                        stores.releases(),
                        stores.tallies,
                        stores.responses,
                        stores.clock,
                        stores.zone(),
                        stores.random),
                new ConfidentialAnswers(stores.responses, stores.clock, stores.zone()),
                stores.clock,
                stores.zone());
    }

    ScoresResource scores() {
        return new ScoresResource(stores.services, new MonthlyScores(stores.releases(), stores.cohorts()));
    }

    PeopleResource people() {
        return new PeopleResource(stores.services, new PeopleMaking(stores.groups()), stores.clock, stores.zone());
    }

    ReportsResource reports() {
        OutgoingQueue queue = new SqsOutgoingQueue(stores.sqs, stores.settings.outgoingQueueUrl());
        Reports reports = stores.reports();
        MonthlyReporting reporting = new MonthlyReporting(
                new ReportMaking(
                        stores.releases(),
                        stores.cohorts(),
                        stores.groups(),
                        stores.services,
                        stores.notes(),
                        stores.responses,
                        stores.clock),
                reports,
                stores.services,
                new ReportPosting(
                        reports,
                        stores.members,
                        new DynamoDbKeys(stores.keysTable()),
                        queue,
                        stores.clock,
                        stores.zone()));
        return new ReportsResource(reporting, stores.clock, stores.zone());
    }
}
