package fi.kuule.tests.weather;

import fi.kuule.local.LocalCloudBuilder;
import fi.kuule.tests.flow.Town;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** One survey from the list to the sealed months: drafted, sent, answered, counted every night, reported. */
final class Season implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final int MOST_MINUTES = 360;
    /** How soon somebody sees the alarm of failed calls. */
    private static final int LOOKING_MINUTES = 60;

    private static final int PAST_ANSWERS = 300;
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);
    private static final LocalDate CLOSED = LocalDate.of(2026, 11, 22);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);
    /** A day is sealed thirty days after it ended, and the last answers are those of the survey's last days. */
    private static final LocalDate ALL_SEALED = LocalDate.of(2027, 1, 6);

    final Town town;
    final Operator operator;
    final Respondents respondents;
    final List<Person> people;
    private String wave = "";

    /** @param rate of those asked who answer */
    Season(UnaryOperator<LocalCloudBuilder> how, long seed, int asked, double rate) {
        town = new Town(cloud ->
                        how.apply(cloud).parameter("MailsPerMinute", "200").retryPause(Duration.ofMillis(20)))
                .settled();
        town.survey("anonymous");
        operator = new Operator(town);
        respondents = new Respondents(town);
        people = IntStream.range(0, asked)
                .mapToObj(number -> Person.of(seed, number, rate))
                .toList();
    }

    Season play() {
        operator.importAnswers(pastAnswers());
        wave = operator.draft(Town.contacts(people.size()));
        settle();
        untilMinutes("the invitations are not made", () -> operator.isReady(wave));
        operator.start(wave);
        untilMinutes("mail is still due", () -> due() == 0);
        operator.lookAtFailedCalls();
        respondents.readMail();
        for (int day = Person.FIRST_DAY; day <= Person.LAST_DAY; day++) answers(day);
        for (LocalDate day = NOVEMBER.plusDays(Person.LAST_DAY); day.isBefore(ALL_SEALED); day = next(day))
            at(day.atTime(6, 0).toInstant(ZoneOffset.UTC));
        return this;
    }

    String wave() {
        return wave;
    }

    /** Every night while answers come and when the wave closes, and the first days of December; later one night in a week. */
    private static LocalDate next(LocalDate day) {
        boolean quiet = day.isAfter(CLOSED) && !day.equals(DECEMBER);
        LocalDate next = day.plusDays(quiet ? 7 : 1);
        return day.isBefore(DECEMBER) && next.isAfter(DECEMBER) ? DECEMBER : next;
    }

    private String pastAnswers() {
        return IntStream.range(0, PAST_ANSWERS)
                .mapToObj(i -> String.format(Locale.ROOT, "2026-10-%02d 12:00;%d;Vanha %d", 12 + i % 20, 10 - i % 7, i))
                .collect(Collectors.joining("\n", "Aika;Arvio;Miksi\n", "\n"));
    }

    private void answers(int day) {
        at(NOVEMBER.plusDays(day - 1L).atTime(6, 0).toInstant(ZoneOffset.UTC));
        respondents.answer(people.stream()
                .filter(person -> person.answers() && person.day() == day)
                .toList());
    }

    private void at(Instant time) {
        town.cloud.moveClock(time);
        settle();
        operator.lookAtFailedCalls();
    }

    private void settle() {
        town.cloud.settle(LIMIT);
    }

    private void untilMinutes(String otherwise, BooleanSupplier done) {
        for (int minute = 0; !done.getAsBoolean(); minute++) {
            if (minute > MOST_MINUTES) throw new AssertionError(otherwise + " after " + MOST_MINUTES + " minutes");
            if (minute > 0 && minute % LOOKING_MINUTES == 0) operator.lookAtFailedCalls();
            town.wait(Duration.ofMinutes(1));
            settle();
        }
    }

    private int due() {
        return town.cloud
                .dynamoDb()
                .scan(scan ->
                        scan.tableName("InvitationsTable").indexName("due").select(Select.COUNT))
                .count();
    }

    @Override
    public void close() {
        town.close();
    }
}
