package fi.kuule.local.template;

import java.time.ZoneId;
import java.util.Optional;

/**
 * A schedule that calls a function.
 *
 * @param id as the serverless transform names it: the function's id and the event's
 * @param input what the function gets; the scheduler's own event when empty
 */
public record Schedule(String id, String function, String expression, ZoneId zone, Optional<String> input) {}
