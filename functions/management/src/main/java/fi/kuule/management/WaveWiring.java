package fi.kuule.management;

import fi.kuule.aws.dynamodb.DynamoDbAddressees;
import fi.kuule.aws.dynamodb.DynamoDbBatches;
import fi.kuule.aws.dynamodb.DynamoDbCellMaps;
import fi.kuule.aws.dynamodb.DynamoDbInvitations;
import fi.kuule.aws.dynamodb.DynamoDbKeys;
import fi.kuule.aws.dynamodb.DynamoDbLetters;
import fi.kuule.aws.dynamodb.DynamoDbOpenLinks;
import fi.kuule.aws.dynamodb.DynamoDbResponses;
import fi.kuule.aws.dynamodb.DynamoDbWaveMailCounts;
import fi.kuule.aws.ses.SesSendingAccount;
import fi.kuule.aws.ses.SesVerifiedIdentities;
import fi.kuule.aws.sqs.SqsBatchQueue;
import fi.kuule.language.Language;
import fi.kuule.mail.RememberedAccount;
import fi.kuule.response.AnswerEntry;
import fi.kuule.response.AnswerStore;
import fi.kuule.response.Questionnaires;
import fi.kuule.response.Responses;
import fi.kuule.wave.BatchQueue;
import fi.kuule.wave.ContactList;
import fi.kuule.wave.LetterPrinting;
import fi.kuule.wave.MailDispatch;
import fi.kuule.wave.WaveControl;
import fi.kuule.wave.WaveDrafting;
import fi.kuule.wave.WaveSending;
import fi.kuule.wave.WaveStatus;

/** The resources of waves: whom they ask, by mail and by letter, and answers that came by other ways. */
final class WaveWiring {
    private final Stores stores;

    WaveWiring(Stores stores) {
        this.stores = stores;
    }

    WavesResource waves() {
        BatchQueue queue = new SqsBatchQueue(stores.sqs, stores.settings.batchesQueueUrl());
        WaveDrafting drafting = new WaveDrafting(
                stores.surveys,
                new DynamoDbBatches(stores.dynamoDb, stores.settings.invitationsTable(), stores.clock),
                stores.waves,
                queue,
                stores.clock,
                stores.zone(),
                stores.random);
        WaveSending sending = sending();
        WaveControl control = new WaveControl(
                stores.waves,
                stores.surveys,
                stores.services,
                stores.asked,
                queue,
                new DynamoDbCellMaps(stores.register),
                stores.clock,
                stores.zone(),
                sending);
        return new WavesResource(
                stores.waves,
                new WaveStatus(stores.waves, stores.surveys, stores.asked),
                new DynamoDbWaveMailCounts(stores.dynamoDb, stores.settings.outboxTable()),
                stores.dispositions(),
                drafting,
                control,
                sending,
                new SendingProblems(stores.organisations),
                this::contactList);
    }

    private WaveSending sending() {
        return new WaveSending(
                new RememberedAccount(new SesSendingAccount(stores.ses), stores.clock),
                new SesVerifiedIdentities(stores.ses),
                new DynamoDbAddressees(stores.dynamoDb, stores.settings.invitationsTable(), stores.random),
                new MailDispatch.Pace(stores.settings.mailsPerMinute(), stores.zone(), stores.clock));
    }

    /** Contacts whose language the list does not say are written to in the organisation's own. */
    private ContactList contactList() {
        return new ContactList(stores.services.findAll(), ownLanguage());
    }

    private Language ownLanguage() {
        return stores.organisations
                .find()
                .map(organisation -> organisation.languages().get(0))
                .orElse(Language.FI);
    }

    LettersResource letters() {
        LetterPrinting printing = new LetterPrinting(
                new WaveStatus(stores.waves, stores.surveys, stores.asked),
                new DynamoDbLetters(stores.dynamoDb, stores.settings.invitationsTable(), stores.random),
                new DynamoDbKeys(stores.keysTable()));
        return new LettersResource(printing, stores.settings.pages(), this::ownLanguage);
    }

    /** The only one here that changes an invitation: in the transaction of its answer. */
    EntriesResource entries() {
        Questionnaires questionnaires = new Questionnaires(
                stores.services,
                stores.surveys,
                stores.waves,
                new DynamoDbInvitations(stores.dynamoDb, stores.settings.invitationsTable()),
                new DynamoDbOpenLinks(stores.register));
        Responses answered = new DynamoDbResponses(
                stores.dynamoDb, stores.settings.responsesTable(), stores.random, stores.settings.invitationsTable());
        return new EntriesResource(new AnswerEntry(
                stores.organisations,
                stores.waves,
                questionnaires,
                new AnswerStore(answered, new DynamoDbCellMaps(stores.register)),
                stores.clock,
                stores.zone(),
                stores.random));
    }
}
