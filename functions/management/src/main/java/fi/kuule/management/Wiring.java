package fi.kuule.management;

import fi.kuule.archive.Leaving;
import fi.kuule.archive.MovingIn;
import fi.kuule.aws.dns.JndiDnsRecords;
import fi.kuule.aws.dynamodb.DynamoDbArrivals;
import fi.kuule.aws.dynamodb.DynamoDbDepartures;
import fi.kuule.aws.dynamodb.DynamoDbKeyMaking;
import fi.kuule.aws.dynamodb.DynamoDbKeys;
import fi.kuule.aws.dynamodb.DynamoDbMappings;
import fi.kuule.aws.dynamodb.DynamoDbMarkedRequests;
import fi.kuule.aws.dynamodb.DynamoDbOpenLinks;
import fi.kuule.aws.dynamodb.DynamoDbOutbox;
import fi.kuule.aws.dynamodb.DynamoDbSendingBreaker;
import fi.kuule.aws.dynamodb.DynamoDbStoppedAddresses;
import fi.kuule.aws.ses.SesSendingSetup;
import fi.kuule.aws.sqs.SqsOutgoingQueue;
import fi.kuule.mail.SendingBreaker;
import fi.kuule.organisation.Membership;
import fi.kuule.organisation.ReportMail;
import fi.kuule.organisation.ServiceRegistration;
import fi.kuule.organisation.SettingUp;
import fi.kuule.readiness.ReadinessInspection;
import fi.kuule.report.Readership;
import fi.kuule.response.AnswerMappings;
import fi.kuule.survey.OpenLinkPlacing;
import fi.kuule.survey.OpenLinks;
import fi.kuule.survey.SurveyPublication;
import fi.kuule.views.ExampleLetter;
import fi.kuule.wave.ExampleMails;
import java.time.InstantSource;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The collaborators of the function as its environment says. */
final class Wiring {
    private final Stores stores;

    private Wiring(Stores stores) {
        this.stores = stores;
    }

    static Wiring of(Map<String, String> environment, InstantSource clock, RandomGenerator random) {
        return new Wiring(Stores.of(environment, clock, random));
    }

    Gate gate() {
        return new Gate(stores.settings.apiKey());
    }

    OnceOnly onceOnly() {
        return new OnceOnly(new DynamoDbMarkedRequests(stores.register), stores.clock, stores.random);
    }

    Resources resources() {
        WaveWiring wave = new WaveWiring(stores);
        AnswerWiring answer = new AnswerWiring(stores);
        OpenLinks links = new DynamoDbOpenLinks(stores.register);
        AnswerMappings mappings = new DynamoDbMappings(stores.register);
        ReportMail reportMail = reportMail();
        return new Resources(
                new OrganisationResource(stores.organisations, settingUp(), stores.settings.senderDomain()),
                new ServicesResource(stores.services, new ServiceRegistration(stores.services)),
                new NotesResource(stores.services, stores.notes(), stores.random),
                new MembersResource(stores.members, readership(), reportMail),
                new SurveysResource(stores.surveys, new SurveyPublication(stores.surveys)),
                surveyMails(),
                new LinksResource(links, new OpenLinkPlacing(links, stores.surveys, stores.services)),
                new ContactTemplateResource(stores.organisations, stores.services),
                wave.waves(),
                resumeSending(),
                wave.letters(),
                wave.entries(),
                new MappingsResource(mappings, stores.services),
                answer.answers(mappings),
                answer.answersFile(),
                answer.scores(),
                answer.people(),
                answer.reports(),
                export(),
                archiveImport(),
                sending(reportMail));
    }

    private Readership readership() {
        Membership membership = new Membership(stores.members, stores.services);
        return new Readership(stores.members, membership, stores.reports());
    }

    private ReportMail reportMail() {
        return new ReportMail(
                stores.organisations,
                stores.members,
                new DynamoDbStoppedAddresses(stores.dynamoDb, stores.settings.addressesTable()),
                new DynamoDbKeys(stores.keysTable()));
    }

    private SendingResource sending(ReportMail reportMail) {
        ReadinessInspection inspection = new ReadinessInspection(
                stores.settings.senderDomain(),
                stores.organisations,
                new SesSendingSetup(stores.ses, stores.settings.configurationSet()),
                new JndiDnsRecords(stores.settings.nameServer()),
                new DynamoDbOutbox(stores.dynamoDb, stores.settings.outboxTable(), stores.random),
                breaker(),
                reportMail,
                stores.clock,
                stores.zone());
        return new SendingResource(inspection, stores.organisations, stores.settings.pages());
    }

    private SurveyMailsResource surveyMails() {
        return new SurveyMailsResource(
                stores.surveys,
                stores.services,
                stores.members,
                request -> new ExampleMails(
                        stores.organisations,
                        new ExampleLetter(),
                        stores.settings.pages().of(request)),
                new SqsOutgoingQueue(stores.sqs, stores.settings.outgoingQueueUrl()),
                stores.random);
    }

    private ResumeSendingResource resumeSending() {
        return new ResumeSendingResource(breaker(), stores.clock);
    }

    private SendingBreaker breaker() {
        return new DynamoDbSendingBreaker(stores.dynamoDb, stores.settings.outboxTable());
    }

    private SettingUp settingUp() {
        return new SettingUp(stores.organisations, new DynamoDbKeyMaking(stores.keysTable()), stores.random);
    }

    private ExportResource export() {
        Leaving leaving = new Leaving(stores.waves, stores.surveys, new DynamoDbDepartures(stores.register));
        return new ExportResource(leaving, stores.holdings(), stores.clock, stores.zone(), stores.random);
    }

    private ArchiveImportResource archiveImport() {
        return new ArchiveImportResource(new MovingIn(
                stores.holdings(),
                new DynamoDbArrivals(stores.register),
                stores.services,
                stores.waves,
                stores.clock,
                stores.zone()));
    }
}
