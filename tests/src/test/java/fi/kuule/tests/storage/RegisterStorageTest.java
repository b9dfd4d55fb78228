package fi.kuule.tests.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.aws.dynamodb.DynamoDbContextNotes;
import fi.kuule.aws.dynamodb.DynamoDbMappings;
import fi.kuule.aws.dynamodb.DynamoDbMembers;
import fi.kuule.aws.dynamodb.DynamoDbOrganisations;
import fi.kuule.aws.dynamodb.DynamoDbServices;
import fi.kuule.aws.dynamodb.DynamoDbSurveys;
import fi.kuule.aws.dynamodb.RegisterTable;
import fi.kuule.language.Language;
import fi.kuule.language.LocalText;
import fi.kuule.mail.EmailAddress;
import fi.kuule.organisation.ContextNote;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.Service.Touchpoint;
import fi.kuule.organisation.ServiceId;
import fi.kuule.organisation.Stratum;
import fi.kuule.response.AnswerMapping;
import fi.kuule.response.AnswerMapping.ServiceSource;
import fi.kuule.response.TimeColumn;
import fi.kuule.survey.MailOpening;
import fi.kuule.survey.Privacy;
import fi.kuule.survey.Survey;
import fi.kuule.survey.SurveyId;
import fi.kuule.survey.SurveyRef;
import fi.kuule.tests.engine.Engine;
import fi.kuule.tests.engine.OnEveryEngine;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@OnEveryEngine
class RegisterStorageTest {
    private static final LocalText NAME = new LocalText(Map.of(Language.FI, "Kirjasto", Language.SV, "Biblioteket"));
    private final DynamoDbClient dynamoDb;
    private final RegisterTable register;

    RegisterStorageTest(Engine engine) {
        dynamoDb = engine.dynamoDb();
        register = new RegisterTable(dynamoDb, "RegisterTable");
    }

    @Test
    void theOrganisationIsFoundAsItWasPut() {
        DynamoDbOrganisations organisations = new DynamoDbOrganisations(register);
        Organisation organisation = new Organisation(
                NAME,
                List.of(Language.SV, Language.FI),
                new EmailAddress("kuule@mallila.example"),
                new EmailAddress("palaute@mallila.example"),
                Optional.of(URI.create("https://mallila.example/palaute")),
                Optional.of(LocalText.same("Kirjaamo")),
                false);
        organisations.put(organisation);
        assertEquals(Optional.of(organisation), organisations.find());
    }

    @Test
    void aServiceIsFoundAsItWasAdded() {
        DynamoDbServices services = new DynamoDbServices(register);
        Service full = new Service(
                new ServiceId("kirjasto"),
                1,
                NAME,
                Optional.of(LocalText.same("kirjastoa")),
                true,
                Optional.of(new EmailAddress("kirjasto@mallila.example")),
                List.of(new Touchpoint("tiski", LocalText.same("Tiski"))),
                Optional.of(-40),
                Optional.of(5_118),
                Optional.of(Stratum.AREA));
        Service bare = service("uimahalli", 2);
        assertTrue(services.add(full));
        assertTrue(services.add(bare));
        assertEquals(Optional.of(full), services.find(full.id()));
        assertTrue(services.findAll().containsAll(List.of(full, bare)));
    }

    @Test
    void aServiceNumberIsGivenOnce() {
        DynamoDbServices services = new DynamoDbServices(register);
        assertTrue(services.add(service("varhaiskasvatus", 11)));
        assertFalse(services.add(service("neuvola", 11)));
        assertEquals(Optional.empty(), services.find(new ServiceId("neuvola")));
    }

    @Test
    void aServiceIdIsGivenOnceAndTheRefusedNumberStaysFree() {
        DynamoDbServices services = new DynamoDbServices(register);
        assertTrue(services.add(service("koulu", 21)));
        assertFalse(services.add(service("koulu", 22)));
        assertTrue(services.add(service("lukio", 22)));
    }

    @Test
    void replacingAServiceCannotChangeItsNumber() {
        DynamoDbServices services = new DynamoDbServices(register);
        services.add(service("museo", 31));
        Service renumbered = service("museo", 32);
        assertThrows(IllegalStateException.class, () -> services.replace(renumbered));
        assertEquals(31, services.find(new ServiceId("museo")).orElseThrow().number());
    }

    @Test
    void aMemberIsFoundAsPutAndGoneAfterRemoval() {
        DynamoDbMembers members = new DynamoDbMembers(register);
        Member member = new Member(
                new MemberId("aino"),
                "Aino Malli",
                new EmailAddress("aino@mallila.example"),
                Language.SV,
                Member.Role.MANAGER,
                Set.of(new ServiceId("kirjasto"), new ServiceId("uimahalli")));
        members.put(member);
        assertEquals(Optional.of(member), members.find(member.id()));
        assertTrue(members.remove(member.id()));
        assertFalse(members.remove(member.id()));
        assertEquals(List.of(), members.findAll());
    }

    @Test
    void everyVersionOfASurveyStaysAndTheNewestIsFoundById() {
        DynamoDbSurveys surveys = new DynamoDbSurveys(register);
        Survey first = survey(1, Privacy.ANONYMOUS);
        Survey second = survey(2, Privacy.CONFIDENTIAL);
        assertTrue(surveys.add(first));
        assertTrue(surveys.add(second));
        assertEquals(Optional.of(first), surveys.find(first.ref()));
        assertEquals(Optional.of(second), surveys.newest(first.ref().id()));
        assertTrue(surveys.findAll().contains(second));
        assertFalse(surveys.findAll().contains(first));
    }

    @Test
    void aPublishedVersionIsNotReplaced() {
        DynamoDbSurveys surveys = new DynamoDbSurveys(register);
        SurveyRef ref = new SurveyRef(new SurveyId("kysely-kaksi"), 1);
        Survey published = survey(ref, Privacy.ANONYMOUS);
        assertTrue(surveys.add(published));
        assertFalse(surveys.add(survey(ref, Privacy.CONFIDENTIAL)));
        assertEquals(Optional.of(published), surveys.find(ref));
    }

    @Test
    void notesComeBackByTheirIdAndGo() {
        DynamoDbContextNotes notes = new DynamoDbContextNotes(register);
        LocalText text = new LocalText(Map.of(Language.FI, "Remontti", Language.SV, "Renovering"));
        LocalDate day = LocalDate.of(2026, 7, 1);
        ContextNote own = new ContextNote("remontti", Optional.of(new ServiceId("kirjasto")), day, text, false);
        ContextNote all = new ContextNote("uusi", Optional.empty(), day, LocalText.same("Uusi"), true);

        notes.put(all);
        notes.put(own);

        assertEquals(List.of(own, all), notes.findAll());
        assertTrue(notes.remove("uusi"));
        assertFalse(notes.remove("uusi"));
        assertEquals(List.of(own), notes.findAll());
    }

    @Test
    void aMappingIsFoundAsItWasPut() {
        DynamoDbMappings mappings = new DynamoDbMappings(register);
        TimeColumn time = new TimeColumn("Aika", "d.M.yyyy H.mm", ZoneId.of("Europe/Helsinki"), Language.FI);
        AnswerMapping byColumn = new AnswerMapping(
                "vanha", time, "Arvio, 0-10", Optional.of("Miksi?"), new ServiceSource.Column("Palvelu"));
        AnswerMapping fixed = new AnswerMapping(
                "yksi", time, "Arvio", Optional.empty(), new ServiceSource.Fixed(new ServiceId("museo")));
        mappings.put(byColumn);
        mappings.put(fixed);
        assertEquals(Optional.of(byColumn), mappings.find("vanha"));
        assertEquals(List.of(byColumn, fixed), mappings.findAll());
        assertEquals(Optional.empty(), mappings.find("muu"));
    }

    private static Service service(String id, int number) {
        return new Service(
                new ServiceId(id),
                number,
                NAME,
                Optional.empty(),
                false,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    @Test
    void aPublishedVersionIsReadOnceAndTheNewestEveryTime() {
        DynamoDbSurveys surveys = new DynamoDbSurveys(register);
        Survey published = survey(new SurveyRef(new SurveyId("kysely-kolme"), 1), Privacy.ANONYMOUS);
        surveys.add(published);
        assertEquals(Optional.of(published), surveys.find(published.ref()));
        forget("survey-version", "kysely-kolme@1");
        forget("survey", "kysely-kolme");
        assertEquals(Optional.of(published), surveys.find(published.ref()));
        assertEquals(Optional.empty(), surveys.newest(published.ref().id()));
        assertEquals(Optional.empty(), new DynamoDbSurveys(register).find(published.ref()));
    }

    private void forget(String kind, String id) {
        dynamoDb.deleteItem(delete -> delete.tableName("RegisterTable")
                .key(Map.of("kind", AttributeValue.fromS(kind), "id", AttributeValue.fromS(id))));
    }

    private static Survey survey(int version, Privacy privacy) {
        return survey(new SurveyRef(new SurveyId("kysely"), version), privacy);
    }

    private static Survey survey(SurveyRef ref, Privacy privacy) {
        return new Survey(
                ref,
                privacy,
                List.of(Language.FI, Language.EN),
                Survey.recommendAndWhy(),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                730,
                90,
                List.of(7, 14),
                new MailOpening(
                        Optional.of(new LocalText(Map.of(Language.FI_SELKO, "Miten meni?"))), Optional.empty()));
    }
}
