package fi.kuule.maildelivery;

import fi.kuule.access.Keys;
import fi.kuule.aws.AwsClients;
import fi.kuule.aws.dynamodb.DynamoDbDispositions;
import fi.kuule.aws.dynamodb.DynamoDbInvitations;
import fi.kuule.aws.dynamodb.DynamoDbKeys;
import fi.kuule.aws.dynamodb.DynamoDbMembers;
import fi.kuule.aws.dynamodb.DynamoDbOrganisations;
import fi.kuule.aws.dynamodb.DynamoDbOutbox;
import fi.kuule.aws.dynamodb.DynamoDbReports;
import fi.kuule.aws.dynamodb.DynamoDbResponses;
import fi.kuule.aws.dynamodb.DynamoDbSendingBreaker;
import fi.kuule.aws.dynamodb.DynamoDbSentMinutes;
import fi.kuule.aws.dynamodb.DynamoDbServices;
import fi.kuule.aws.dynamodb.DynamoDbStoppedAddresses;
import fi.kuule.aws.dynamodb.DynamoDbSurveys;
import fi.kuule.aws.dynamodb.DynamoDbWaves;
import fi.kuule.aws.dynamodb.KeysTable;
import fi.kuule.aws.dynamodb.RegisterTable;
import fi.kuule.aws.ses.SesMailer;
import fi.kuule.aws.sqs.SqsOutgoingQueue;
import fi.kuule.mail.Delivery;
import fi.kuule.mail.DeliveryRound;
import fi.kuule.mail.Outgoing;
import fi.kuule.mail.Sending;
import fi.kuule.mail.SendingBreaker;
import fi.kuule.mail.SendingHours;
import fi.kuule.mail.SentMinutes;
import fi.kuule.mail.StoppedAddresses;
import fi.kuule.mail.WaitingQueue;
import fi.kuule.organisation.Organisations;
import fi.kuule.organisation.Services;
import fi.kuule.readiness.CanaryDelivery;
import fi.kuule.report.NoticeDelivery;
import fi.kuule.report.NoticeGathering;
import fi.kuule.report.ReportComposing;
import fi.kuule.report.ReportDelivery;
import fi.kuule.report.ReportReaders;
import fi.kuule.report.Reports;
import fi.kuule.report.SummaryComposing;
import fi.kuule.report.SummaryDelivery;
import fi.kuule.survey.Surveys;
import fi.kuule.views.CanaryLetter;
import fi.kuule.views.ExampleLetter;
import fi.kuule.views.InvitationLetter;
import fi.kuule.views.NoticeLetter;
import fi.kuule.views.ReportLetter;
import fi.kuule.views.SummaryLetter;
import fi.kuule.wave.ExampleMails;
import fi.kuule.wave.InvitationClearance;
import fi.kuule.wave.InvitationComposing;
import fi.kuule.wave.InvitationDelivery;
import fi.kuule.wave.Reminders;
import fi.kuule.wave.TrialDelivery;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Builds what the function works with; what all kinds of mail share is built once. */
final class Wiring {
    private final Settings settings;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final AwsClients clients;
    private final DynamoDbClient dynamoDb;
    private final RegisterTable register;
    private final Organisations organisations;
    private final Services services;
    private final Reports reports;
    private final StoppedAddresses stopped;
    private final Keys keys;
    private final SendingBreaker breaker;
    private final Sending sending;

    private Wiring(Map<String, String> environment, InstantSource clock, RandomGenerator random) {
        this.settings = Settings.of(environment);
        this.clock = clock;
        this.random = random;
        this.clients = new AwsClients(environment);
        this.dynamoDb = clients.dynamoDb();
        this.register = new RegisterTable(dynamoDb, settings.tables().register());
        this.organisations = new DynamoDbOrganisations(register);
        this.services = new DynamoDbServices(register);
        this.reports = new DynamoDbReports(dynamoDb, settings.tables().reports());
        this.stopped = new DynamoDbStoppedAddresses(dynamoDb, settings.tables().addresses());
        this.keys = new DynamoDbKeys(new KeysTable(dynamoDb, settings.tables().keys()));
        this.breaker = new DynamoDbSendingBreaker(dynamoDb, settings.tables().outbox());
        this.sending = new Sending(
                new DynamoDbOutbox(dynamoDb, settings.tables().outbox(), random),
                new SesMailer(clients.ses(), settings.configurationSet()),
                clock);
    }

    static Supplier<DeliveryRound> rounds(
            Map<String, String> environment, InstantSource clock, RandomGenerator random) {
        Wiring wiring = new Wiring(environment, clock, random);
        InvitationDelivery invitations = wiring.invitations();
        ReportDelivery reports = wiring.reports();
        SummaryDelivery summaries = wiring.summaries();
        NoticeDelivery notices = wiring.notices();
        CanaryDelivery canaries = wiring.canaries();
        TrialDelivery trials = wiring.trials();
        return wiring.rounds(outgoing -> switch (outgoing) {
            case Outgoing.InvitationMail mail -> invitations.deliver(mail.id());
            case Outgoing.ReportMail mail -> reports.deliver(mail);
            case Outgoing.SummaryMail mail -> summaries.deliver(mail);
            case Outgoing.NoticeMail mail -> notices.deliver(mail);
            case Outgoing.CanaryMail mail -> canaries.deliver(mail.id());
            case Outgoing.TrialMail mail -> trials.deliver(mail);
        });
    }

    private Supplier<DeliveryRound> rounds(Function<Outgoing, Delivery> delivery) {
        SentMinutes minutes =
                new DynamoDbSentMinutes(dynamoDb, settings.tables().outbox(), random);
        WaitingQueue waiting = new SqsOutgoingQueue(clients.sqs(), settings.outgoingQueueUrl());
        SendingHours hours = new SendingHours(settings.timeZone());
        return () -> new DeliveryRound(delivery, breaker, minutes, waiting, hours, clock);
    }

    private InvitationDelivery invitations() {
        Surveys surveys = new DynamoDbSurveys(register);
        return new InvitationDelivery(
                new DynamoDbInvitations(dynamoDb, settings.tables().invitations()),
                new DynamoDbWaves(register),
                new InvitationClearance(stopped, keys, settings.timeZone(), clock),
                new InvitationComposing(
                        organisations, services, surveys, keys, new InvitationLetter(), settings.baseUrl()),
                new Reminders(surveys, settings.timeZone(), clock),
                sending);
    }

    private TrialDelivery trials() {
        return new TrialDelivery(
                new DynamoDbMembers(register),
                new DynamoDbSurveys(register),
                services,
                new ExampleMails(organisations, new ExampleLetter(), settings.baseUrl()),
                stopped,
                keys,
                sending);
    }

    private ReportDelivery reports() {
        return new ReportDelivery(reports, readers(), reportComposing(), sending, clock);
    }

    private SummaryDelivery summaries() {
        SummaryComposing together =
                new SummaryComposing(organisations, services, keys, new SummaryLetter(), settings.baseUrl());
        return new SummaryDelivery(
                reports, readers(), keys, new SummaryDelivery.Composing(reportComposing(), together), sending, clock);
    }

    private ReportReaders readers() {
        return new ReportReaders(new DynamoDbMembers(register), stopped, keys);
    }

    private ReportComposing reportComposing() {
        return new ReportComposing(
                organisations,
                services,
                new DynamoDbResponses(dynamoDb, settings.tables().responses(), random),
                keys,
                new ReportLetter(),
                settings.baseUrl());
    }

    private CanaryDelivery canaries() {
        return new CanaryDelivery(organisations, new CanaryLetter(), sending);
    }

    private NoticeDelivery notices() {
        NoticeGathering gathering = new NoticeGathering(
                new DynamoDbWaves(register),
                new DynamoDbInvitations(dynamoDb, settings.tables().invitations()),
                new DynamoDbDispositions(dynamoDb, settings.tables().tallies()),
                breaker,
                clock);
        return new NoticeDelivery(
                gathering, organisations, new DynamoDbMembers(register), stopped, keys, new NoticeLetter(), sending);
    }
}
