package fi.kuule.tests.weather;

import java.util.Set;

/**
 * The weather of a wave that goes out: of every hundred attempts to reach SES, SQS or DynamoDB one fails by chance. The SDK rides most of it
 * out, but never SES's, which it does not try again; and of the calls of those who send, some fail for good, so that the function hears of it.
 */
final class Drizzle {
    private static final double EACH = 0.0022;
    private static final double FOR_GOOD = 0.0002;
    private static final double STALE = 0.01;
    private static final int SILENT = 20_000;
    private static final Set<String> SENDERS = Set.of("MailDispatch", "MailDelivery", "MailEvents");

    private Drizzle() {}

    static void over(Weather weather) {
        weather.bring(Fault.SILENCE, Drizzle::falls, Spell.every(SILENT));
        weather.bring(
                Fault.SERVER_ERROR, Drizzle::isOfSenders, Spell.chance(FOR_GOOD).lasts());
        weather.bring(
                Fault.LOST_REPLY, Drizzle::isOfSenders, Spell.chance(FOR_GOOD).lasts());
        weather.bring(Fault.THROTTLE, Drizzle::falls, Spell.chance(EACH));
        weather.bring(Fault.SERVER_ERROR, Drizzle::falls, Spell.chance(EACH));
        weather.bring(Fault.RESET, Drizzle::falls, Spell.chance(EACH));
        weather.bring(Fault.LOST_REPLY, Drizzle::falls, Spell.chance(EACH));
        weather.bring(Fault.STALE_PAGE, Drizzle::isOfSenders, Spell.chance(STALE));
    }

    /** Management's question for the quota is spared: a person would press again. */
    private static boolean falls(Call call) {
        return !call.service().equals("ses") || isOfSenders(call);
    }

    private static boolean isOfSenders(Call call) {
        return SENDERS.contains(call.function());
    }
}
