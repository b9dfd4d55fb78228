package fi.kuule.aws.dynamodb;

import fi.kuule.survey.MailOpening;
import fi.kuule.survey.Privacy;
import fi.kuule.survey.Question;
import fi.kuule.survey.Survey;
import fi.kuule.survey.SurveyId;
import fi.kuule.survey.SurveyRef;
import fi.kuule.survey.Surveys;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Surveys in the Register: every version under {@code id@version}, the newest also under its id. A published version does not change, so
 * each is read once and kept for the life of the function.
 */
public final class DynamoDbSurveys implements Surveys {
    /** Absent in surveys from before there were reminders. */
    private static final String REMINDER_DAYS = "reminderDays";

    private final RegisterTable register;
    private final RegisterTransaction transaction;
    private final Map<SurveyRef, Survey> read = new ConcurrentHashMap<>();

    public DynamoDbSurveys(RegisterTable register) {
        this.register = register;
        this.transaction = new RegisterTransaction(register);
    }

    @Override
    public Optional<Survey> find(SurveyRef ref) {
        Optional<Survey> known = Optional.ofNullable(read.get(ref));
        if (known.isPresent()) return known;
        Optional<Survey> found =
                register.find(RegisterTable.SURVEY_VERSION, ref.toString()).map(DynamoDbSurveys::read);
        found.ifPresent(survey -> read.put(ref, survey));
        return found;
    }

    @Override
    public Optional<Survey> newest(SurveyId id) {
        return register.find(RegisterTable.SURVEY, id.value()).map(DynamoDbSurveys::read);
    }

    @Override
    public List<Survey> findAll() {
        return register.findAll(RegisterTable.SURVEY).stream()
                .map(DynamoDbSurveys::read)
                .toList();
    }

    @Override
    public boolean add(Survey survey) {
        Item version = item(survey, RegisterTable.SURVEY_VERSION, survey.ref().toString());
        Item newest = item(survey, RegisterTable.SURVEY, survey.ref().id().value());
        AttributeValue number =
                AttributeValue.fromN(Integer.toString(survey.ref().version()));
        return transaction.write(List.of(
                TransactWriteItem.builder()
                        .put(transaction
                                .put(version)
                                .conditionExpression("attribute_not_exists(id)")
                                .build())
                        .build(),
                TransactWriteItem.builder()
                        .put(transaction
                                .put(newest)
                                .conditionExpression("attribute_not_exists(id) OR version < :version")
                                .expressionAttributeValues(Map.of(":version", number))
                                .build())
                        .build()));
    }

    private static Item item(Survey survey, String kind, String id) {
        Item item = RegisterTable.item(kind, id)
                .text("survey", survey.ref().id().value())
                .number("version", survey.ref().version())
                .text("privacy", survey.privacy().name())
                .texts("languages", LanguageList.tags(survey.languages()))
                .maps(
                        "questions",
                        survey.questions().stream()
                                .map(DynamoDbSurveys::question)
                                .toList())
                .text("opens", survey.opens().toString())
                .text("closes", survey.closes().toString())
                .number("retentionDays", survey.retentionDays())
                .number("quietDays", survey.quietDays())
                .numbers(REMINDER_DAYS, survey.reminderDays());
        LocalTextItem.put(item, "mailSubject", survey.opening().subject());
        LocalTextItem.put(item, "mailPreheader", survey.opening().preheader());
        return item;
    }

    private static Item question(Question question) {
        return switch (question) {
            case Question.Recommend recommend ->
                new Item().text("asks", "recommend").text("id", recommend.id());
            case Question.OpenText text ->
                new Item().text("asks", "text").text("id", text.id()).number("maxLength", text.maxLength());
        };
    }

    private static Survey read(Item item) {
        return new Survey(
                new SurveyRef(new SurveyId(item.text("survey")), item.integer("version")),
                Privacy.valueOf(item.text("privacy")),
                LanguageList.read(item.texts("languages")),
                item.maps("questions").stream()
                        .map(DynamoDbSurveys::readQuestion)
                        .toList(),
                LocalDate.parse(item.text("opens")),
                LocalDate.parse(item.text("closes")),
                item.integer("retentionDays"),
                item.integer("quietDays"),
                item.has(REMINDER_DAYS) ? item.integers(REMINDER_DAYS) : List.of(),
                new MailOpening(LocalTextItem.find(item, "mailSubject"), LocalTextItem.find(item, "mailPreheader")));
    }

    private static Question readQuestion(Item item) {
        String asks = item.text("asks");
        if (asks.equals("recommend")) return new Question.Recommend(item.text("id"));
        if (asks.equals("text")) return new Question.OpenText(item.text("id"), item.integer("maxLength"));
        throw new IllegalStateException("no question that asks " + asks);
    }
}
