package fi.kuule.tests.bench;

import fi.kuule.aws.dynamodb.DynamoDbResponses;
import fi.kuule.organisation.ServiceId;
import fi.kuule.response.Rating;
import fi.kuule.response.Response;
import fi.kuule.response.ResponseKey;
import fi.kuule.survey.SurveyId;
import fi.kuule.survey.SurveyRef;
import fi.kuule.wave.WaveId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Answers of the last 31 days of one service, as many on every day: what one night reads. Three in ten have words. */
record PastAnswers(int count, LocalDate today) {
    static final int DAYS = 31;
    private static final int AT_ONCE = 500;
    private static final List<String> CELLS =
            List.of("16-29|keskusta|fi", "30-44|kylät|fi", "45-64|keskusta|sv", "65-74|*|fi", "75+|*|*", "*|*|*");

    void put(DynamoDbResponses responses, WaveId wave) {
        IntStream.range(0, (count + AT_ONCE - 1) / AT_ONCE)
                .parallel()
                .forEach(block ->
                        responses.addAll(IntStream.range(block * AT_ONCE, Math.min(count, (block + 1) * AT_ONCE))
                                .mapToObj(i -> response(i, wave))
                                .toList()));
    }

    private Response response(int number, WaveId wave) {
        return new Response(
                new ResponseKey(1, today.minusDays(number % DAYS), String.format(Locale.ROOT, "vastaus-%035d", number)),
                new ServiceId("kirjasto"),
                new SurveyRef(new SurveyId("asiointi"), 1),
                Optional.of(wave),
                CELLS.get(number % CELLS.size()),
                Response.MAIL,
                new Rating(number % 11),
                number % 10 < 3
                        ? Optional.of("Henkilökunta oli ystävällistä, mutta jono oli pitkä.")
                        : Optional.empty(),
                Optional.empty(),
                LocalDate.of(2027, 12, 31));
    }
}
