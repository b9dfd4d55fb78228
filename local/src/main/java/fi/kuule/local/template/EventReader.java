package fi.kuule.local.template;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what calls a function: one event of its {@code Events}. */
final class EventReader {
    private EventReader() {}

    static Route route(String function, Properties event) {
        if (!event.optionalText("PayloadFormatVersion").orElse("2.0").equals("2.0"))
            throw event.fault("PayloadFormatVersion", "is not 2.0");
        if (event.number("TimeoutInMillis", 30_000) != 30_000)
            throw event.fault("TimeoutInMillis", "is not 30000, the only one known here");
        return new Route(event.text("Method").toUpperCase(Locale.ROOT), event.text("Path"), function);
    }

    static QueueTrigger queueTrigger(String function, Properties event) {
        int batchSize = event.number("BatchSize", 10);
        int window = event.number("MaximumBatchingWindowInSeconds", 0);
        if (batchSize < 1 || batchSize > 10_000) throw event.fault("BatchSize", "is not 1-10000");
        if (batchSize > 10 && window == 0)
            throw event.fault("BatchSize", "is over 10 without MaximumBatchingWindowInSeconds");
        int concurrency = event.nested("ScalingConfig").number("MaximumConcurrency", 5);
        if (concurrency < 2) throw event.fault("ScalingConfig", "has a MaximumConcurrency under 2");
        return new QueueTrigger(
                lastPart(event.text("Queue")),
                function,
                batchSize,
                Duration.ofSeconds(window),
                concurrency,
                itemFailures(event));
    }

    private static boolean itemFailures(Properties event) {
        List<String> types = event.texts("FunctionResponseTypes");
        if (!types.isEmpty() && !types.equals(List.of("ReportBatchItemFailures")))
            throw event.fault("FunctionResponseTypes", "holds more than ReportBatchItemFailures");
        return !types.isEmpty();
    }

    static Schedule schedule(String function, String id, Properties event) {
        if (!event.nested("FlexibleTimeWindow")
                .optionalText("Mode")
                .orElse("OFF")
                .equals("OFF")) throw event.fault("FlexibleTimeWindow", "is not OFF");
        Optional<String> input = event.optionalText("Input");
        if (input.map(text -> text.contains("<aws.")).orElse(false))
            throw event.fault("Input", "holds a keyword of the scheduler, and none is known here");
        return new Schedule(function + id, function, event.text("ScheduleExpression"), zone(event), input);
    }

    private static ZoneId zone(Properties event) {
        try {
            return ZoneId.of(event.optionalText("ScheduleExpressionTimezone").orElse("UTC"));
        } catch (DateTimeException e) {
            throw event.fault("ScheduleExpressionTimezone", "is not a time zone");
        }
    }

    static EventRule rule(String function, String id, Properties event) {
        return new EventRule(
                function + id, function, pattern(event.nested("Pattern").mapping()));
    }

    private static EventPattern pattern(Value value) {
        return switch (value) {
            case Value.Mapping mapping -> {
                Map<String, EventPattern> fields = new LinkedHashMap<>();
                mapping.entries().forEach((name, field) -> fields.put(name, pattern(field)));
                yield new EventPattern.Fields(fields);
            }
            case Value.Sequence sequence ->
                new EventPattern.OneOf(
                        sequence.items().stream().map(EventReader::exact).toList());
            default -> throw new TemplateFault(value.line(), "a list of values is wanted in a pattern");
        };
    }

    private static String exact(Value value) {
        if (value instanceof Value.Text text) return text.text();
        throw new TemplateFault(value.line(), "unknown operator in a pattern; exact values are known here");
    }

    static boolean enabled(Properties event) {
        return !event.optionalText("State").orElse("ENABLED").equals("DISABLED") && event.flag("Enabled", true);
    }

    /** The logical id at the end of an ARN. */
    static String lastPart(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }
}
