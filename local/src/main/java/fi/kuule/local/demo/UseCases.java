package fi.kuule.local.demo;

import fi.kuule.access.KeyMaking;
import fi.kuule.access.Keys;
import fi.kuule.aws.dynamodb.DynamoDbAsked;
import fi.kuule.aws.dynamodb.DynamoDbAskedLedger;
import fi.kuule.aws.dynamodb.DynamoDbBatches;
import fi.kuule.aws.dynamodb.DynamoDbCellMaps;
import fi.kuule.aws.dynamodb.DynamoDbContextNotes;
import fi.kuule.aws.dynamodb.DynamoDbDispositions;
import fi.kuule.aws.dynamodb.DynamoDbGroupLedger;
import fi.kuule.aws.dynamodb.DynamoDbInvitations;
import fi.kuule.aws.dynamodb.DynamoDbKeyMaking;
import fi.kuule.aws.dynamodb.DynamoDbKeys;
import fi.kuule.aws.dynamodb.DynamoDbMembers;
import fi.kuule.aws.dynamodb.DynamoDbNights;
import fi.kuule.aws.dynamodb.DynamoDbOpenLinks;
import fi.kuule.aws.dynamodb.DynamoDbOrganisations;
import fi.kuule.aws.dynamodb.DynamoDbOutbox;
import fi.kuule.aws.dynamodb.DynamoDbReleaseLedger;
import fi.kuule.aws.dynamodb.DynamoDbReports;
import fi.kuule.aws.dynamodb.DynamoDbResponses;
import fi.kuule.aws.dynamodb.DynamoDbServices;
import fi.kuule.aws.dynamodb.DynamoDbSoftBounces;
import fi.kuule.aws.dynamodb.DynamoDbStoppedAddresses;
import fi.kuule.aws.dynamodb.DynamoDbSurveys;
import fi.kuule.aws.dynamodb.DynamoDbTallies;
import fi.kuule.aws.dynamodb.DynamoDbTouched;
import fi.kuule.aws.dynamodb.DynamoDbWaveMailCounts;
import fi.kuule.aws.dynamodb.DynamoDbWaves;
import fi.kuule.aws.dynamodb.KeysTable;
import fi.kuule.aws.dynamodb.RegisterTable;
import fi.kuule.disclosure.GroupReleases;
import fi.kuule.disclosure.Releases;
import fi.kuule.mail.Outbox;
import fi.kuule.mail.StoppedAddresses;
import fi.kuule.organisation.ContextNotes;
import fi.kuule.organisation.Members;
import fi.kuule.organisation.Membership;
import fi.kuule.organisation.Organisations;
import fi.kuule.organisation.ServiceRegistration;
import fi.kuule.organisation.Services;
import fi.kuule.organisation.SettingUp;
import fi.kuule.report.Cohorts;
import fi.kuule.report.MonthlyReporting;
import fi.kuule.report.ReportMaking;
import fi.kuule.report.ReportPosting;
import fi.kuule.report.Reports;
import fi.kuule.response.AnswerEntry;
import fi.kuule.response.AnswerStore;
import fi.kuule.response.PageSeals;
import fi.kuule.response.Questionnaires;
import fi.kuule.response.ResponseCapture;
import fi.kuule.response.Responses;
import fi.kuule.score.Dispositions;
import fi.kuule.score.NightlyAggregation;
import fi.kuule.score.Tallies;
import fi.kuule.survey.OpenLinkPlacing;
import fi.kuule.survey.OpenLinks;
import fi.kuule.survey.SurveyPublication;
import fi.kuule.survey.Surveys;
import fi.kuule.wave.Asked;
import fi.kuule.wave.BatchQueue;
import fi.kuule.wave.CellMaps;
import fi.kuule.wave.InvitationMaking;
import fi.kuule.wave.Invitations;
import fi.kuule.wave.MailReporting;
import fi.kuule.wave.StartCheck;
import fi.kuule.wave.WaveControl;
import fi.kuule.wave.WaveDrafting;
import fi.kuule.wave.Waves;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What Kuule's functions do, on the tables of this machine, at any time: a use case is made for the moment at which it acts, so months of
 * asking need no clock that is turned.
 */
final class UseCases {
    private final DynamoDbClient dynamoDb;
    private final ZoneId zone;
    private final RandomGenerator random;
    private final Organisations organisations;
    private final Services services;
    private final Members members;
    private final ContextNotes notes;
    private final Surveys surveys;
    private final OpenLinks openLinks;
    private final Waves waves;
    private final KeyMaking keyMaking;
    private final Keys keys;
    private final StoppedAddresses stopped;
    private final Outbox outbox;
    private final Asked asked;
    private final Tallies tallies;
    private final CellMaps cellMaps;
    private final Invitations invitations;
    private final Responses responses;
    private final Reports reports;

    /** @param random used by several threads at once */
    UseCases(DynamoDbClient dynamoDb, ZoneId zone, RandomGenerator random) {
        this(
                dynamoDb,
                zone,
                random,
                new DynamoDbInvitations(dynamoDb, "InvitationsTable"),
                new DynamoDbResponses(dynamoDb, "ResponsesTable", random, "InvitationsTable"));
    }

    private UseCases(
            DynamoDbClient dynamoDb,
            ZoneId zone,
            RandomGenerator random,
            Invitations invitations,
            Responses responses) {
        RegisterTable register = new RegisterTable(dynamoDb, "RegisterTable");
        KeysTable keysTable = new KeysTable(dynamoDb, "KeysTable");
        this.dynamoDb = dynamoDb;
        this.zone = zone;
        this.random = random;
        this.organisations = new DynamoDbOrganisations(register);
        this.services = new DynamoDbServices(register);
        this.members = new DynamoDbMembers(register);
        this.notes = new DynamoDbContextNotes(register);
        this.surveys = new DynamoDbSurveys(register);
        this.openLinks = new DynamoDbOpenLinks(register);
        this.waves = new DynamoDbWaves(register);
        this.cellMaps = new DynamoDbCellMaps(register);
        this.keyMaking = new DynamoDbKeyMaking(keysTable);
        this.keys = new DynamoDbKeys(keysTable);
        this.stopped = new DynamoDbStoppedAddresses(dynamoDb, "AddressesTable");
        this.outbox = new DynamoDbOutbox(dynamoDb, "OutboxTable", random);
        this.asked = new DynamoDbAsked(dynamoDb, "TalliesTable");
        this.tallies = new DynamoDbTallies(dynamoDb, "TalliesTable");
        this.invitations = invitations;
        this.responses = responses;
        this.reports = new DynamoDbReports(dynamoDb, "ReportsTable");
    }

    /** The same, but for invitations: theirs are forgotten. */
    UseCases forgettingInvitations() {
        PassingInvitations passing = new PassingInvitations();
        return new UseCases(dynamoDb, zone, random, passing, new PassingResponses(responses, passing));
    }

    ZoneId zone() {
        return zone;
    }

    Keys keys() {
        return keys;
    }

    Outbox outbox() {
        return outbox;
    }

    Invitations invitations() {
        return invitations;
    }

    Organisations organisations() {
        return organisations;
    }

    Services services() {
        return services;
    }

    Reports reports() {
        return reports;
    }

    SettingUp settingUp() {
        return new SettingUp(organisations, keyMaking, random);
    }

    ServiceRegistration serviceRegistration() {
        return new ServiceRegistration(services);
    }

    Membership membership() {
        return new Membership(members, services);
    }

    ContextNotes contextNotes() {
        return notes;
    }

    SurveyPublication surveyPublication() {
        return new SurveyPublication(surveys);
    }

    OpenLinkPlacing openLinkPlacing() {
        return new OpenLinkPlacing(openLinks, surveys, services);
    }

    WaveDrafting waveDrafting(Instant at, BatchQueue queue) {
        return new WaveDrafting(surveys, batches(at), waves, queue, fixed(at), zone, random);
    }

    InvitationMaking invitationMaking(Instant at) {
        return new InvitationMaking(
                batches(at),
                waves,
                surveys,
                keys,
                stopped,
                new DynamoDbAskedLedger(dynamoDb, "AddressesTable"),
                invitations,
                asked,
                zone);
    }

    private DynamoDbBatches batches(Instant at) {
        return new DynamoDbBatches(dynamoDb, "InvitationsTable", fixed(at));
    }

    WaveControl waveControl(Instant at) {
        return new WaveControl(
                waves, surveys, services, asked, batches -> {}, cellMaps, fixed(at), zone, StartCheck.NONE);
    }

    MailReporting mailReporting() {
        return new MailReporting(
                outbox,
                invitations,
                stopped,
                new DynamoDbSoftBounces(dynamoDb, "AddressesTable"),
                new DynamoDbWaveMailCounts(dynamoDb, "OutboxTable"),
                keys);
    }

    ResponseCapture responseCapture(Instant at) {
        return new ResponseCapture(
                organisations, questionnaires(), new PageSeals(keys, random), answerStore(), fixed(at), zone);
    }

    AnswerEntry answerEntry(Instant at) {
        return new AnswerEntry(organisations, waves, questionnaires(), answerStore(), fixed(at), zone, random);
    }

    private Questionnaires questionnaires() {
        return new Questionnaires(services, surveys, waves, invitations, openLinks);
    }

    private AnswerStore answerStore() {
        return new AnswerStore(responses, cellMaps);
    }

    NightlyAggregation night(Instant at) {
        return new NightlyAggregation(
                new NightlyAggregation.Stores(
                        services,
                        waves,
                        invitations,
                        asked,
                        cellMaps,
                        responses,
                        new DynamoDbTouched(dynamoDb, "TalliesTable", random),
                        tallies,
                        new DynamoDbDispositions(dynamoDb, "TalliesTable"),
                        new DynamoDbNights(dynamoDb, "TalliesTable")),
                fixed(at),
                zone,
                random);
    }

    /** Reports that nobody is sent. */
    MonthlyReporting reporting(Instant at) {
        Releases releases = new Releases(new DynamoDbReleaseLedger(dynamoDb, "ReportsTable"), tallies, fixed(at), zone);
        Dispositions dispositions = new DynamoDbDispositions(dynamoDb, "TalliesTable");
        Cohorts cohorts = new Cohorts(waves, asked, dispositions, tallies);
        GroupReleases groups =
                new GroupReleases(new DynamoDbGroupLedger(dynamoDb, "ReportsTable"), waves, dispositions, tallies);
        return new MonthlyReporting(
                new ReportMaking(releases, cohorts, groups, services, notes, responses, fixed(at)),
                reports,
                services,
                new ReportPosting(reports, members, keys, mails -> {}, fixed(at), zone));
    }

    private static InstantSource fixed(Instant at) {
        return InstantSource.fixed(at);
    }
}
