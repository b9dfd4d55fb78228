package fi.kuule.tests.bench;

import fi.kuule.aws.dynamodb.DynamoDbInvitations;
import fi.kuule.aws.dynamodb.DynamoDbSurveys;
import fi.kuule.aws.dynamodb.DynamoDbWaves;
import fi.kuule.aws.dynamodb.RegisterTable;
import fi.kuule.language.Language;
import fi.kuule.mail.MailState;
import fi.kuule.organisation.ServiceId;
import fi.kuule.survey.Privacy;
import fi.kuule.survey.Question;
import fi.kuule.survey.Survey;
import fi.kuule.survey.SurveyId;
import fi.kuule.survey.SurveyRef;
import fi.kuule.wave.Invitation;
import fi.kuule.wave.LinkToken;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WaveState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A link that is open at whatever time this machine thinks it is: a function that starts cold goes by the machine's clock. */
final class LastingLink {
    private static final LinkToken TOKEN = new LinkToken("kylmakaynnistyskysely0");
    private static final LocalDate OPENS = LocalDate.of(2020, 1, 1);
    private static final LocalDate CLOSES = LocalDate.of(2100, 1, 1);
    private static final SurveyRef SURVEY = new SurveyRef(new SurveyId("pysyva"), 1);
    private static final WaveId WAVE = new WaveId("pysyva2345");

    private LastingLink() {}

    static String make(Cloud cloud) {
        DynamoDbClient dynamoDb = cloud.dynamoDb();
        RegisterTable register = new RegisterTable(dynamoDb, "RegisterTable");
        new DynamoDbSurveys(register).add(survey());
        new DynamoDbWaves(register)
                .add(new Wave(WAVE, SURVEY, WaveState.RUNNING, OPENS, CLOSES, 1, 1, 0, Instant.EPOCH, 1));
        new DynamoDbInvitations(dynamoDb, "InvitationsTable").add(invitation());
        return TOKEN.value();
    }

    private static Survey survey() {
        List<Language> languages = List.of(Language.FI, Language.SV, Language.EN);
        List<Question> questions = Survey.recommendAndWhy();
        return new Survey(SURVEY, Privacy.ANONYMOUS, languages, questions, OPENS, CLOSES, 90, 0);
    }

    private static Invitation invitation() {
        return new Invitation(
                TOKEN.invitation(),
                WAVE,
                new ServiceId("kirjasto"),
                Optional.empty(),
                Language.FI,
                "16-29|keskusta|fi",
                Optional.empty(),
                MailState.DELIVERED,
                false,
                Optional.empty(),
                Instant.parse("2101-01-01T00:00:00Z"));
    }
}
