package fi.kuule.management;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kuule.disclosure.MonthGroups;
import fi.kuule.management.Api.Reply;
import fi.kuule.organisation.ServiceId;
import fi.kuule.score.CohortAnswers;
import fi.kuule.score.Dimension;
import fi.kuule.score.Dispositions.Counts;
import fi.kuule.score.Participation;
import fi.kuule.score.StratumDispositions;
import fi.kuule.score.StratumTallies;
import fi.kuule.score.Tally;
import fi.kuule.score.TookPart;
import fi.kuule.wave.Population;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeopleApiTest {
    private static final String PEOPLE = "/api/services/kirjasto/people";
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private final Api api = Requests.small();

    private static Tally tally(int detractors, int promoters) {
        return Tally.of(detractors, 0, 0, 0, 0, 0, 0, 0, 0, 0, promoters);
    }

    private void october() {
        Counts young = new Counts(100, 100, 0, 12);
        Counts others = new Counts(200, 200, 0, 50);
        Map<String, Tally> answers = Map.of("16-29", tally(2, 10), Dimension.UNTOLD, tally(20, 30));
        StratumDispositions counts = new StratumDispositions(
                young.plus(others),
                Map.of(Dimension.AGE, Map.of("16-29", young, Dimension.UNTOLD, others)),
                new CohortAnswers(
                        new StratumTallies(tally(22, 40), Map.of(Dimension.AGE, answers)),
                        tally(10, 30),
                        tally(12, 10)));
        Participation participation = new Participation(
                Map.of(Dimension.AGE, Map.of("16-29", new TookPart(110, 20), Dimension.UNTOLD, new TookPart(190, 42))));
        api.groupLedger.add(new MonthGroups(
                new ServiceId("kirjasto"),
                OCTOBER,
                Map.of(
                        Population.OWN,
                        new MonthGroups.Entry(
                                List.of(OCTOBER),
                                counts.with(participation),
                                Map.of(Dimension.AGE, OCTOBER),
                                Map.of(Dimension.AGE, List.of(OCTOBER))))));
    }

    @Test
    void itTellsWhoWasAskedAndWhatTheyAnswered() {
        october();

        Reply reply = api.get(PEOPLE + "?month=2026-10");

        assertEquals(200, reply.status(), reply.body()::toString);
        JsonNode own = reply.body().path("populations").get(0);
        JsonNode young = own.path("answers").get(0).path("groups").get(1);
        assertEquals("2025-11", reply.body().path("from").asText());
        assertEquals(
                List.of(300, 62),
                List.of(own.path("asked").asInt(), own.path("answered").asInt()));
        assertEquals("16-29", young.path("group").asText());
        assertEquals("2026-10", own.path("months").get(0).path("from").asText());
        JsonNode turnout = own.path("groups").get(1);
        assertEquals(
                List.of(110, 20),
                List.of(turnout.path("asked").asInt(), turnout.path("answered").asInt()));
        assertEquals(
                List.of(100, 12, 67, 2, 10),
                List.of(
                        young.path("asked").asInt(),
                        young.path("n").asInt(),
                        young.path("nps").asInt(),
                        young.path("detractors").asInt(),
                        young.path("promoters").asInt()));
        assertEquals(300, own.path("promptness").path("asked").asInt());
        assertEquals(12, own.path("promptness").path("late").path("detractors").asInt());
    }

    @Test
    void whereNoWaveHasEndedThereIsNothingToTell() {
        JsonNode body = api.get(PEOPLE + "?month=2026-10").body();

        assertEquals("kirjasto", body.path("service").asText());
        assertTrue(body.path("populations").isMissingNode());
    }

    @Test
    void aMonthThatHasNotEndedIsNotToldOf() {
        assertEquals(409, api.get(PEOPLE + "?month=2030-01").status());
        assertEquals(400, api.get(PEOPLE).status());
        assertEquals(404, api.get("/api/services/muu/people?month=2026-10").status());
    }
}
