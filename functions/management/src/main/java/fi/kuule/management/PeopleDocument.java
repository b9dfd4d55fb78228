package fi.kuule.management;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.disclosure.Published;
import fi.kuule.organisation.Service;
import fi.kuule.report.GroupAnswers;
import fi.kuule.report.GroupTurnout;
import fi.kuule.report.People;
import fi.kuule.report.PopulationPeople;
import fi.kuule.report.Promptness;
import fi.kuule.report.Turnout;
import java.time.YearMonth;

/** Groups of people as JSON: as much as may be told of them, and no more. */
final class PeopleDocument {
    private PeopleDocument() {}

    static ObjectNode write(Service service, People people) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("service", service.id().value());
        write(people.from(), people.to(), node);
        people.askedBefore().ifPresent(asked -> node.put("askedBefore", asked));
        people.customers().ifPresent(customers -> node.put("customers", customers));
        ArrayNode populations = node.putArray("populations");
        people.populations().forEach(population -> write(population, populations.addObject()));
        return node;
    }

    private static void write(YearMonth from, YearMonth to, ObjectNode node) {
        node.put("from", from.toString()).put("to", to.toString());
    }

    private static void write(PopulationPeople people, ObjectNode node) {
        node.put("population", people.population().name());
        write(people.total(), node);
        ArrayNode groups = node.putArray("groups");
        people.turnouts().forEach(group -> write(group, groups.addObject()));
        ArrayNode months = node.putArray("months");
        people.months().forEach(told -> {
            ObjectNode one = months.addObject().put("by", told.dimension().id());
            write(told.from(), told.to(), one);
        });
        ArrayNode hidden = node.putArray("hidden");
        people.hidden()
                .forEach(group ->
                        hidden.addObject().put("by", group.dimension().id()).put("group", group.value()));
        ArrayNode answers = node.putArray("answers");
        people.answers().forEach(told -> write(told, answers.addObject()));
        node.put("assisted", people.assisted());
        ObjectNode skipped = node.putObject("skipped");
        skipped.put("quietPeriod", people.skipped().quietPeriod())
                .put("stopped", people.skipped().stopped());
        people.promptness().ifPresent(promptness -> write(promptness, node.putObject("promptness")));
    }

    private static void write(Turnout turnout, ObjectNode node) {
        node.put("asked", turnout.asked()).put("answered", turnout.answered());
    }

    private static void write(GroupTurnout group, ObjectNode node) {
        node.put("by", group.dimension().id()).put("group", group.value());
        write(group.turnout(), node);
    }

    private static void write(GroupAnswers told, ObjectNode node) {
        node.put("by", told.dimension().id());
        write(told.from(), told.to(), node);
        ArrayNode groups = node.putArray("groups");
        told.groups().forEach(group -> write(group, groups.addObject()));
    }

    /** Rounded as everywhere: the interval outward. */
    private static void write(GroupAnswers.Group group, ObjectNode node) {
        node.put("group", group.value()).put("asked", group.asked());
        group.classes()
                .score()
                .ifPresent(score -> node.put("n", score.n())
                        .put("nps", score.rounded())
                        .put("lower", score.shownLower())
                        .put("upper", score.shownUpper()));
        write(group.classes(), node);
    }

    private static void write(Published.Classes classes, ObjectNode node) {
        node.put("detractors", classes.detractors())
                .put("passives", classes.passives())
                .put("promoters", classes.promoters());
    }

    private static void write(Promptness promptness, ObjectNode node) {
        write(promptness.from(), promptness.to(), node);
        promptness.asked().ifPresent(asked -> node.put("asked", asked));
        write(promptness.early(), node.putObject("early"));
        write(promptness.late(), node.putObject("late"));
    }
}
