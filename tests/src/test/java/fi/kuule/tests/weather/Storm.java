package fi.kuule.tests.weather;

import fi.kuule.tests.Size;
import java.time.Duration;
import java.util.List;

/**
 * The weather of a whole season: of every hundred attempts five fail by chance, which the SDK mostly rides out; and of the calls of each
 * function some fail for good, so that the function itself fails, or tells that it did.
 */
final class Storm {
    private static final double TWO_PER_MILLE = 0.002;
    private static final double ONE_PERCENT = 0.01;
    private static final double FIVE_PERCENT = 0.05;
    private static final List<String> REASONS = List.of(
            "TransactionConflict",
            "ProvisionedThroughputExceeded",
            "ThrottlingError",
            "ItemCollectionSizeLimitExceeded",
            "ValidationError");

    private Storm() {}

    static void over(Weather weather) {
        outages(weather);
        failures(weather);
        transactions(weather);
        weather.bring(Fault.STALE_PAGE, Calls.any(), Spell.chance(FIVE_PERCENT));
        weather.bring(Fault.LEFT_OVER, Calls.any(), Spell.every(4));
        fivePercent(weather);
    }

    /** Those that must happen: replies of SES lost while the events are out, which is the window of second copies; and silence. */
    private static void outages(Weather weather) {
        weather.bring(Fault.LOST_REPLY, Calls.of("SendEmail"), Spell.nth(3));
        weather.bring(Fault.LOST_REPLY, Calls.of("SendEmail"), Spell.nth(7));
        weather.bring(
                Fault.SERVER_ERROR,
                Calls.any().by("MailEvents"),
                Spell.first(120).lasts());
        weather.bring(Fault.SILENCE, Calls.to("dynamodb"), Spell.every(Size.of(5_000, 25_000)));
        weather.bring(
                Fault.SERVER_ERROR,
                Calls.any().by("Management").on("InvitationsTable"),
                Spell.nth(1).lasts());
        weather.bring(
                Fault.LOST_REPLY,
                Calls.of("SendMessageBatch").by("Management"),
                Spell.nth(1).lasts());
        weather.bring(
                Fault.SERVER_ERROR,
                Calls.any().by("LinkGeneration"),
                Spell.nth(700).lasts());
        weather.bring(
                Fault.RESET, Calls.any().by("NpsAggregation"), Spell.nth(20).lasts());
        weather.bring(
                Fault.THROTTLE, Calls.any().by("MonthlyReport"), Spell.nth(9).lasts());
    }

    /** A function that works long on one thing fails in the middle of it, but not every time. */
    private static void failures(Weather weather) {
        weather.bring(
                Fault.LOST_REPLY,
                Calls.of("TransactWriteItems").by("ResponseCapture"),
                Spell.chance(0.03).lasts());
        weather.bring(
                Fault.SERVER_ERROR,
                Calls.any().by("ResponseCapture"),
                Spell.chance(TWO_PER_MILLE).lasts());
        weather.bring(
                Fault.THROTTLE,
                Calls.any().by("ResponseCapture"),
                Spell.chance(TWO_PER_MILLE).lasts());
        weather.bring(
                Fault.LOST_REPLY,
                Calls.of("PutItem").by("MailDelivery"),
                Spell.chance(ONE_PERCENT).lasts());
        weather.bring(
                Fault.RESET,
                Calls.to("dynamodb").by("MailDelivery"),
                Spell.chance(TWO_PER_MILLE).lasts());
        weather.bring(
                Fault.SERVER_ERROR,
                Calls.to("dynamodb").by("MailDispatch"),
                Spell.chance(TWO_PER_MILLE).lasts());
        weather.bring(
                Fault.LOST_REPLY,
                Calls.to("sqs").by("MailDispatch"),
                Spell.chance(FIVE_PERCENT).lasts());
        weather.bring(
                Fault.SERVER_ERROR,
                Calls.any().by("MailEvents"),
                Spell.chance(ONE_PERCENT).lasts());
        weather.bring(
                Fault.SERVER_ERROR,
                Calls.any().by("LinkGeneration"),
                Spell.chance(1.0 / Size.of(5_000, 10_000)).lasts());
        weather.bring(
                Fault.LOST_REPLY,
                Calls.any().by("NpsAggregation"),
                Spell.chance(1.0 / Size.of(500, 20_000)).lasts());
    }

    /** "ConditionalCheckFailed" is not among them: it would be a lie, and whoever lies there takes answers away. */
    private static void transactions(Weather weather) {
        for (String reason : REASONS) {
            weather.bring(Fault.cancelled(reason, "None"), Calls.any(), Spell.every(Size.of(30, 100)));
            weather.bring(Fault.cancelled("None", reason), Calls.any(), Spell.every(Size.of(30, 100)));
        }
    }

    private static void fivePercent(Weather weather) {
        weather.bring(Fault.THROTTLE, Calls.any(), Spell.chance(0.013));
        weather.bring(Fault.SERVER_ERROR, Calls.any(), Spell.chance(0.013));
        weather.bring(Fault.RESET, Calls.any(), Spell.chance(0.012));
        weather.bring(Fault.LOST_REPLY, Calls.any(), Spell.chance(0.01));
        weather.bring(Fault.slow(Duration.ofMillis(50)), Calls.any(), Spell.chance(TWO_PER_MILLE));
    }
}
