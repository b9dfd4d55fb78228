package fi.kuule.management;

import fi.kuule.archive.Holdings;
import fi.kuule.archive.Leaving;
import fi.kuule.archive.MovingIn;
import fi.kuule.aws.AwsClients;
import fi.kuule.aws.dynamodb.DynamoDbArrivals;
import fi.kuule.aws.dynamodb.DynamoDbAsked;
import fi.kuule.aws.dynamodb.DynamoDbBatches;
import fi.kuule.aws.dynamodb.DynamoDbCellMaps;
import fi.kuule.aws.dynamodb.DynamoDbDepartures;
import fi.kuule.aws.dynamodb.DynamoDbDispositions;
import fi.kuule.aws.dynamodb.DynamoDbHoldings;
import fi.kuule.aws.dynamodb.DynamoDbInvitations;
import fi.kuule.aws.dynamodb.DynamoDbKeyMaking;
import fi.kuule.aws.dynamodb.DynamoDbKeys;
import fi.kuule.aws.dynamodb.DynamoDbLetters;
import fi.kuule.aws.dynamodb.DynamoDbMappings;
import fi.kuule.aws.dynamodb.DynamoDbMarkedRequests;
import fi.kuule.aws.dynamodb.DynamoDbMembers;
import fi.kuule.aws.dynamodb.DynamoDbOpenLinks;
import fi.kuule.aws.dynamodb.DynamoDbOrganisations;
import fi.kuule.aws.dynamodb.DynamoDbReleaseLedger;
import fi.kuule.aws.dynamodb.DynamoDbReports;
import fi.kuule.aws.dynamodb.DynamoDbResponses;
import fi.kuule.aws.dynamodb.DynamoDbServices;
import fi.kuule.aws.dynamodb.DynamoDbSurveys;
import fi.kuule.aws.dynamodb.DynamoDbTallies;
import fi.kuule.aws.dynamodb.DynamoDbTouched;
import fi.kuule.aws.dynamodb.DynamoDbWaves;
import fi.kuule.aws.dynamodb.KeysTable;
import fi.kuule.aws.dynamodb.RegisterTable;
import fi.kuule.aws.sqs.SqsBatchQueue;
import fi.kuule.aws.sqs.SqsOutgoingQueue;
import fi.kuule.disclosure.ReleasedAnswers;
import fi.kuule.disclosure.Releases;
import fi.kuule.language.Language;
import fi.kuule.mail.OutgoingQueue;
import fi.kuule.organisation.Members;
import fi.kuule.organisation.Membership;
import fi.kuule.organisation.Organisations;
import fi.kuule.organisation.ServiceRegistration;
import fi.kuule.organisation.Services;
import fi.kuule.organisation.SettingUp;
import fi.kuule.report.Cohorts;
import fi.kuule.report.MonthlyReporting;
import fi.kuule.report.MonthlyScores;
import fi.kuule.report.ReportMaking;
import fi.kuule.response.AnswerEntry;
import fi.kuule.response.AnswerMappings;
import fi.kuule.response.AnswerStore;
import fi.kuule.response.ConfidentialAnswers;
import fi.kuule.response.Questionnaires;
import fi.kuule.response.Responses;
import fi.kuule.score.AnswerImport;
import fi.kuule.score.DayCounting;
import fi.kuule.score.Tallies;
import fi.kuule.survey.OpenLinkPlacing;
import fi.kuule.survey.OpenLinks;
import fi.kuule.survey.SurveyPublication;
import fi.kuule.survey.Surveys;
import fi.kuule.wave.Asked;
import fi.kuule.wave.BatchQueue;
import fi.kuule.wave.ContactList;
import fi.kuule.wave.LetterPrinting;
import fi.kuule.wave.WaveControl;
import fi.kuule.wave.WaveDrafting;
import fi.kuule.wave.WaveStatus;
import fi.kuule.wave.Waves;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The collaborators of the function as its environment says. */
final class Wiring {
    private final Settings settings;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final DynamoDbClient dynamoDb;
    private final SqsClient sqs;
    private final RegisterTable register;
    private final Organisations organisations;
    private final Services services;
    private final Members members;
    private final Surveys surveys;
    private final Waves waves;
    private final Asked asked;
    private final Responses responses;
    private final Tallies tallies;

    private Wiring(Settings settings, AwsClients clients, InstantSource clock, RandomGenerator random) {
        this.settings = settings;
        this.clock = clock;
        this.random = random;
        this.dynamoDb = clients.dynamoDb();
        this.sqs = clients.sqs();
        this.register = new RegisterTable(dynamoDb, settings.registerTable());
        this.organisations = new DynamoDbOrganisations(register);
        this.services = new DynamoDbServices(register);
        this.members = new DynamoDbMembers(register);
        this.surveys = new DynamoDbSurveys(register);
        this.waves = new DynamoDbWaves(register);
        this.asked = new DynamoDbAsked(dynamoDb, settings.talliesTable());
        this.responses = new DynamoDbResponses(dynamoDb, settings.responsesTable(), random);
        this.tallies = new DynamoDbTallies(dynamoDb, settings.talliesTable());
    }

    static Wiring of(Map<String, String> environment, InstantSource clock, RandomGenerator random) {
        return new Wiring(Settings.of(environment), new AwsClients(environment), clock, random);
    }

    Gate gate() {
        return new Gate(settings.apiKey());
    }

    OnceOnly onceOnly() {
        return new OnceOnly(new DynamoDbMarkedRequests(register), clock, random);
    }

    Resources resources() {
        OpenLinks links = new DynamoDbOpenLinks(register);
        AnswerMappings mappings = new DynamoDbMappings(register);
        return new Resources(
                new OrganisationResource(organisations, settingUp()),
                new ServicesResource(services, new ServiceRegistration(services)),
                new MembersResource(members, new Membership(members, services)),
                new SurveysResource(surveys, new SurveyPublication(surveys)),
                new LinksResource(links, new OpenLinkPlacing(links, surveys, services)),
                new ContactTemplateResource(organisations, services),
                waves(),
                letters(),
                new EntriesResource(answerEntry()),
                new MappingsResource(mappings, services),
                new AnswersResource(answerImport(mappings)),
                answersFile(),
                new ScoresResource(services, new MonthlyScores(releases(), cohorts())),
                new ReportsResource(reporting(), clock, zone()),
                new ExportResource(
                        new Leaving(waves, surveys, new DynamoDbDepartures(register)),
                        holdings(),
                        clock,
                        zone(),
                        random),
                new ArchiveImportResource(
                        new MovingIn(holdings(), new DynamoDbArrivals(register), services, waves, clock, zone())));
    }

    private SettingUp settingUp() {
        return new SettingUp(organisations, new DynamoDbKeyMaking(keysTable()), random);
    }

    private WavesResource waves() {
        BatchQueue queue = new SqsBatchQueue(sqs, settings.batchesQueueUrl());
        WaveDrafting drafting = new WaveDrafting(
                surveys,
                new DynamoDbBatches(dynamoDb, settings.invitationsTable(), clock),
                waves,
                queue,
                clock,
                zone(),
                random);
        WaveControl control =
                new WaveControl(waves, surveys, asked, queue, new DynamoDbCellMaps(register), clock, zone());
        return new WavesResource(waves, new WaveStatus(waves, surveys, asked), drafting, control, this::contactList);
    }

    /** Contacts whose language the list does not say are written to in the organisation's own. */
    private ContactList contactList() {
        return new ContactList(services.findAll(), ownLanguage());
    }

    private Language ownLanguage() {
        return organisations
                .find()
                .map(organisation -> organisation.languages().get(0))
                .orElse(Language.FI);
    }

    private LettersResource letters() {
        LetterPrinting printing = new LetterPrinting(
                new WaveStatus(waves, surveys, asked),
                new DynamoDbLetters(dynamoDb, settings.invitationsTable(), random),
                new DynamoDbKeys(keysTable()));
        return new LettersResource(printing, settings.baseUrl(), this::ownLanguage);
    }

    /** The only one here that changes an invitation: in the transaction of its answer. */
    private AnswerEntry answerEntry() {
        Questionnaires questionnaires = new Questionnaires(
                services,
                surveys,
                waves,
                new DynamoDbInvitations(dynamoDb, settings.invitationsTable()),
                new DynamoDbOpenLinks(register));
        Responses answered =
                new DynamoDbResponses(dynamoDb, settings.responsesTable(), random, settings.invitationsTable());
        return new AnswerEntry(
                organisations,
                waves,
                questionnaires,
                new AnswerStore(answered, new DynamoDbCellMaps(register)),
                clock,
                zone(),
                random);
    }

    private AnswerImport answerImport(AnswerMappings mappings) {
        AnswerImport.Store store = new AnswerImport.Store(
                responses,
                tallies,
                new DynamoDbTouched(dynamoDb, settings.talliesTable(), random),
                new DayCounting(responses, tallies, clock, zone()));
        return new AnswerImport(surveys, services, mappings, store, clock, zone());
    }

    private AnswersFileResource answersFile() {
        return new AnswersFileResource(
                new AnswersFileResource.Catalogue(organisations, surveys, services),
                new ReleasedAnswers(releases(), tallies, responses, clock, zone(), random),
                new ConfidentialAnswers(responses, clock, zone()),
                clock,
                zone());
    }

    private MonthlyReporting reporting() {
        OutgoingQueue queue = new SqsOutgoingQueue(sqs, settings.outgoingQueueUrl());
        return new MonthlyReporting(
                new ReportMaking(releases(), cohorts(), responses, clock),
                new DynamoDbReports(dynamoDb, settings.reportsTable()),
                services,
                members,
                new DynamoDbKeys(keysTable()),
                queue,
                clock,
                zone());
    }

    private Releases releases() {
        return new Releases(new DynamoDbReleaseLedger(dynamoDb, settings.reportsTable()), tallies, clock, zone());
    }

    private Cohorts cohorts() {
        return new Cohorts(waves, asked, new DynamoDbDispositions(dynamoDb, settings.talliesTable()), tallies);
    }

    private KeysTable keysTable() {
        return new KeysTable(dynamoDb, settings.keysTable());
    }

    private Holdings holdings() {
        DynamoDbHoldings.Tables tables = new DynamoDbHoldings.Tables(
                settings.registerTable(),
                settings.keysTable(),
                settings.invitationsTable(),
                settings.responsesTable(),
                settings.talliesTable(),
                settings.reportsTable(),
                settings.addressesTable());
        return new DynamoDbHoldings(dynamoDb, tables, clock, random);
    }

    private ZoneId zone() {
        return settings.zone();
    }
}
