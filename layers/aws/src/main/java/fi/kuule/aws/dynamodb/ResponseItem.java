package fi.kuule.aws.dynamodb;

import fi.kuule.organisation.ServiceId;
import fi.kuule.response.Rating;
import fi.kuule.response.Response;
import fi.kuule.survey.SurveyRef;
import fi.kuule.wave.InvitationId;
import fi.kuule.wave.WaveId;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A response as an item: a day and no time; an invitation only in confidential surveys. */
final class ResponseItem {
    private static final long SECONDS_OF_DAY = 86_400;

    private ResponseItem() {}

    static Item of(Response response) {
        return ResponseKeys.item(response.key())
                .text("service", response.service().value())
                .text("survey", response.survey().toString())
                .text("wave", response.wave().map(WaveId::value))
                .text("cell", response.cell())
                .text("channel", response.channel())
                .number("score", response.rating().value())
                .text("why", response.why())
                .text("invitation", response.invitation().map(InvitationId::value))
                .number("expires", expires(response.expires()));
    }

    static Response read(Item item) {
        return new Response(
                ResponseKeys.of(item),
                new ServiceId(item.text("service")),
                SurveyRef.parse(item.text("survey")),
                item.optionalText("wave").map(WaveId::new),
                item.text("cell"),
                item.text("channel"),
                new Rating(item.integer("score")),
                item.optionalText("why"),
                item.optionalText("invitation").map(InvitationId::new),
                LocalDate.ofEpochDay(Math.floorDiv(item.number("expires"), SECONDS_OF_DAY))
                        .minusDays(1));
    }

    /** The second when the last day of keeping is over everywhere that matters: midnight UTC after it. */
    private static long expires(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }
}
