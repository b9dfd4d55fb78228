package fi.kuule.tests.honest;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kuule.score.Tally;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Every sum of people that the scores of a service tell to those who have the key of the API. */
record SumsOfScores(JsonNode scores) {
    Stream<Sum> all() {
        return elements(scores.get("months")).flatMap(this::month);
    }

    private Stream<Sum> month(JsonNode month) {
        YearMonth of = YearMonth.parse(month.get("month").asText());
        Set<Group> group = Set.of(new Group(scores.get("service").asText(), of));
        String where = "scores of " + scores.get("service").asText() + ", " + of;
        return Stream.of(
                        number(month, "answeredOfAsked").map(people -> SumsOf.all(where, group, people)),
                        number(month, "n").map(people -> SumsOf.all(where, group, people)),
                        number(month, "n")
                                .flatMap(n -> SumsOf.classes(
                                        where,
                                        group,
                                        month.get("detractors").asInt(),
                                        month.get("passives").asInt(),
                                        month.get("promoters").asInt())),
                        distribution(month).flatMap(tally -> SumsOf.numbers(where, group, tally)))
                .flatMap(sums -> sums);
    }

    private static Stream<Integer> number(JsonNode month, String field) {
        return Stream.ofNullable(month.get(field)).map(JsonNode::asInt);
    }

    private static Stream<Tally> distribution(JsonNode month) {
        return Stream.ofNullable(month.get("distribution")).map(counts -> {
            List<JsonNode> numbers = elements(counts).toList();
            return Tally.of(IntStream.range(0, numbers.size())
                    .map(i -> numbers.get(i).asInt())
                    .toArray());
        });
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
