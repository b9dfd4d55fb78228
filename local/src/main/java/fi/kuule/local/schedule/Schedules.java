package fi.kuule.local.schedule;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.local.functions.AsynchronousCalls;
import fi.kuule.local.template.Addresses;
import fi.kuule.local.template.Schedule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The schedules of the template: which are due, and how they fire. */
public final class Schedules {
    private static final JsonMapper JSON = new JsonMapper();
    private final Map<Schedule, ScheduleExpression> schedules = new LinkedHashMap<>();
    private final AsynchronousCalls calls;

    /** A schedule and the time at which it is due. */
    public record Due(Schedule schedule, Instant at) {}

    /** {@link IllegalArgumentException} for an expression that is not understood. */
    public Schedules(List<Schedule> schedules, AsynchronousCalls calls) {
        schedules.forEach(schedule ->
                this.schedules.put(schedule, ScheduleExpression.parse(schedule.expression(), schedule.zone())));
        this.calls = calls;
    }

    /** Those that fell due, each once, at the last time it did; in the order of those times. */
    List<Due> dueBetween(Instant after, Instant until) {
        return schedules.entrySet().stream()
                .flatMap(
                        entry -> entry.getValue().lastDue(after, until).map(at -> new Due(entry.getKey(), at)).stream())
                .sorted(Comparator.comparing(Due::at))
                .toList();
    }

    public List<Schedule> all() {
        return List.copyOf(schedules.keySet());
    }

    public Optional<Instant> next(Schedule schedule, Instant after) {
        return Optional.ofNullable(schedules.get(schedule)).flatMap(expression -> expression.nextDue(after));
    }

    /** Under way by the time it returns. */
    void begin(Due due) {
        calls.begin(due.schedule().function(), input(due));
    }

    /** Returns when its function is done, retries included. */
    void call(Due due) {
        calls.call(due.schedule().function(), input(due));
    }

    /** What its function gets. */
    public byte[] input(Due due) {
        return due.schedule().input().orElseGet(() -> event(due)).getBytes(StandardCharsets.UTF_8);
    }

    /** What the scheduler sends when the schedule has no input of its own. */
    private static String event(Due due) {
        ObjectNode event = JSON.createObjectNode()
                .put("version", "0")
                .put("id", UUID.randomUUID().toString())
                .put("detail-type", "Scheduled Event")
                .put("source", "aws.scheduler")
                .put("account", Addresses.ACCOUNT)
                .put("time", due.at().toString())
                .put("region", Addresses.REGION);
        event.putArray("resources")
                .add("arn:aws:scheduler:" + Addresses.REGION + ":" + Addresses.ACCOUNT + ":schedule/default/"
                        + due.schedule().id());
        return event.put("detail", "{}").toString();
    }
}
