package fi.kuule.management;

import fi.kuule.archive.Leaving;
import fi.kuule.archive.MovingIn;
import fi.kuule.aws.dynamodb.DynamoDbArrivals;
import fi.kuule.aws.dynamodb.DynamoDbDepartures;
import fi.kuule.aws.dynamodb.DynamoDbKeyMaking;
import fi.kuule.aws.dynamodb.DynamoDbMappings;
import fi.kuule.aws.dynamodb.DynamoDbMarkedRequests;
import fi.kuule.aws.dynamodb.DynamoDbOpenLinks;
import fi.kuule.organisation.Membership;
import fi.kuule.organisation.ServiceRegistration;
import fi.kuule.organisation.SettingUp;
import fi.kuule.response.AnswerMappings;
import fi.kuule.survey.OpenLinkPlacing;
import fi.kuule.survey.OpenLinks;
import fi.kuule.survey.SurveyPublication;
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
        return new Resources(
                new OrganisationResource(stores.organisations, settingUp()),
                new ServicesResource(stores.services, new ServiceRegistration(stores.services)),
                new MembersResource(stores.members, new Membership(stores.members, stores.services)),
                new SurveysResource(stores.surveys, new SurveyPublication(stores.surveys)),
                new LinksResource(links, new OpenLinkPlacing(links, stores.surveys, stores.services)),
                new ContactTemplateResource(stores.organisations, stores.services),
                wave.waves(),
                wave.letters(),
                wave.entries(),
                new MappingsResource(mappings, stores.services),
                answer.answers(mappings),
                answer.answersFile(),
                answer.scores(),
                answer.reports(),
                export(),
                archiveImport());
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
