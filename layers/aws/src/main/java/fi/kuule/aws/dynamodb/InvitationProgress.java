package fi.kuule.aws.dynamodb;

import fi.kuule.mail.MailState;
import fi.kuule.wave.InvitationId;
import fi.kuule.wave.Invitations.Due;
import fi.kuule.wave.WayOut;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** How far an invitation has come: each step is one conditional update of its row, and fails on rows that are gone. */
final class InvitationProgress {
    static final String EXISTS = "attribute_exists(id)";
    /** Answers and ways out may come while the mail that they are about is being settled. */
    private static final String STILL_ASKED =
            "attribute_exists(address) AND attribute_not_exists(answered) AND attribute_not_exists(wayOut)";

    private final DynamoDbClient dynamoDb;
    private final String table;

    InvitationProgress(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    boolean moveDue(Due due, Instant next) {
        String asDue = "dueAt = :at AND " + inRound(due.round());
        Map<String, AttributeValue> values =
                values(due.round(), Map.of(":next", second(next), ":at", second(due.at())));
        return (due.round() == 0 && queue(due.id(), asDue, values))
                || update(due.id(), "SET dueAt = :next", asDue, values);
    }

    /** A mail that went and is still due, since whoever sent it died, has come further than the queue. */
    private boolean queue(InvitationId id, String asDue, Map<String, AttributeValue> values) {
        Map<String, AttributeValue> marked = new HashMap<>(values);
        marked.put(":ready", text(MailState.READY));
        marked.put(":queued", text(MailState.QUEUED));
        return update(id, "SET dueAt = :next, mail = :queued", asDue + " AND mail IN (:ready, :queued)", marked);
    }

    void settleMail(InvitationId id, int round, MailState state, Optional<Instant> reminder) {
        boolean goesOn = reminder.isPresent() && remind(id, round, state, reminder.get());
        if (!goesOn) end(id, round, state);
    }

    /** What was reported before this may stand further on; a reminder finds it so. */
    private boolean remind(InvitationId id, int round, MailState state, Instant reminder) {
        String next = "SET dueAt = :next, round = :following";
        String asked = STILL_ASKED + " AND " + inRound(round);
        Map<String, AttributeValue> values =
                values(round, Map.of(":next", second(reminder), ":following", number(round + 1)));
        Map<String, AttributeValue> went = new HashMap<>(values);
        went.put(":sent", text(MailState.SENT));
        went.put(":delivered", text(MailState.DELIVERED));
        return advance(id, state, next + ", mail = :mail", " AND " + asked, values)
                || update(id, next, asked + " AND mail IN (:sent, :delivered)", went);
    }

    private void end(InvitationId id, int round, MailState state) {
        String inRound = " AND " + inRound(round);
        Map<String, AttributeValue> values = values(round, Map.of());
        if (!advance(id, state, "SET mail = :mail REMOVE dueAt", inRound, values))
            update(id, "REMOVE dueAt", EXISTS + inRound, values);
    }

    void recordMail(InvitationId id, MailState state) {
        if (state.maySendMore()) advance(id, state, "SET mail = :mail", "", Map.of());
        else if (!advance(id, state, "SET mail = :mail REMOVE dueAt", "", Map.of()))
            update(id, "REMOVE dueAt", EXISTS, Map.of());
    }

    boolean leave(InvitationId id, WayOut way) {
        return update(
                id,
                "SET wayOut = :way REMOVE dueAt",
                EXISTS + " AND attribute_not_exists(answered)",
                Map.of(":way", AttributeValue.fromS(way.name())));
    }

    private boolean advance(
            InvitationId id,
            MailState state,
            String expression,
            String andCondition,
            Map<String, AttributeValue> more) {
        Map<String, AttributeValue> values = new HashMap<>();
        state.earlier().forEach(earlier -> values.put(":" + earlier.name(), text(earlier)));
        if (values.isEmpty()) return false;
        String condition = "mail IN (" + String.join(", ", values.keySet()) + ")" + andCondition;
        values.put(":mail", text(state));
        values.putAll(more);
        return update(id, expression, condition, values);
    }

    /** The first round goes without saying. */
    private static String inRound(int round) {
        return round == 0 ? "attribute_not_exists(round)" : "round = :round";
    }

    private static Map<String, AttributeValue> values(int round, Map<String, AttributeValue> others) {
        Map<String, AttributeValue> values = new HashMap<>(others);
        if (round > 0) values.put(":round", number(round));
        return values;
    }

    /** False when the condition does not hold; conditions fail on rows that are gone. */
    private boolean update(InvitationId id, String expression, String condition, Map<String, AttributeValue> values) {
        try {
            dynamoDb.updateItem(request -> request.tableName(table)
                    .key(InvitationKeys.key(id))
                    .updateExpression(expression)
                    .conditionExpression(condition)
                    .expressionAttributeValues(values.isEmpty() ? null : values));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private static AttributeValue number(int value) {
        return AttributeValue.fromN(Integer.toString(value));
    }

    static AttributeValue second(Instant instant) {
        return AttributeValue.fromN(Long.toString(instant.getEpochSecond()));
    }

    private static AttributeValue text(MailState state) {
        return AttributeValue.fromS(state.name());
    }
}
