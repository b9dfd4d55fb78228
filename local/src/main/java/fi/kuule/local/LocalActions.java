package fi.kuule.local;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.local.functions.Invocation;
import fi.kuule.local.schedule.Schedules;
import fi.kuule.local.ses.SesSettings;
import fi.kuule.local.template.Schedule;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/** What may be done under {@code /local}. A form gets a page after it, a program gets JSON. */
final class LocalActions {
    private static final Duration IDLE_LIMIT = Duration.ofMinutes(5);
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final LocalCloud cloud;
    private final Parts parts;

    LocalActions(LocalCloud cloud) {
        this.cloud = cloud;
        this.parts = cloud.parts();
    }

    LocalReply answer(String path, byte[] body, boolean form) {
        if (path.startsWith("/local/run/")) return after(form, run(path.substring("/local/run/".length()), body, form));
        return switch (path) {
            case "/local/clock" -> after(form, clock(form ? formField(body, "now") : jsonField(body, "now")));
            case "/local/idle" -> idle();
            case "/local/ses" -> ses(body);
            default -> LocalReply.problem(404, "there is no such call");
        };
    }

    private static LocalReply after(boolean form, LocalReply reply) {
        return form && reply.status() == 200 ? LocalReply.see("/local/schedules") : reply;
    }

    private LocalReply run(String function, byte[] body, boolean form) {
        if (!parts.functions().ids().contains(function)) return LocalReply.problem(404, "there is no such function");
        String event =
                body.length == 0 || form ? usualEvent(function) : json(body).toString();
        return switch (cloud.invoke(function, event)) {
            case Invocation.Returned returned -> LocalReply.of(200, "application/json", returned.payload());
            case Invocation.Failed failed -> LocalReply.problem(502, function + " failed: " + failed.type());
            case Invocation.TimedOut ignored -> LocalReply.problem(504, function + " timed out");
        };
    }

    /** What its schedule would send now; an empty object for a function without one. */
    private String usualEvent(String function) {
        List<Schedule> own = parts.schedules().all().stream()
                .filter(schedule -> schedule.function().equals(function))
                .toList();
        if (own.isEmpty()) return "{}";
        Schedules.Due now = new Schedules.Due(own.getFirst(), cloud.clock().instant());
        return new String(parts.schedules().input(now), StandardCharsets.UTF_8);
    }

    private LocalReply clock(String now) {
        Instant to;
        try {
            to = ZonedDateTime.parse(now).toInstant();
        } catch (DateTimeException e) {
            return LocalReply.problem(400, "now is a time with its offset, such as 2026-12-01T07:00:00+02:00");
        }
        try {
            cloud.moveClock(to);
            return LocalReply.json(Map.of("now", cloud.clock().instant()));
        } catch (IllegalArgumentException e) {
            return LocalReply.problem(409, "" + e.getMessage());
        }
    }

    private LocalReply idle() {
        try {
            cloud.idle(IDLE_LIMIT);
            return LocalReply.json(Map.of("idle", true));
        } catch (IllegalStateException e) {
            return LocalReply.problem(504, "" + e.getMessage());
        }
    }

    /** Changes what is named and leaves the rest. */
    private LocalReply ses(byte[] body) {
        ObjectNode settings = JSON.valueToTree(cloud.mailSettings());
        json(body).properties().forEach(field -> settings.set(field.getKey(), field.getValue()));
        try {
            cloud.changeMailSettings(JSON.treeToValue(settings, SesSettings.class));
            return LocalReply.json(cloud.mailSettings());
        } catch (IOException e) {
            return LocalReply.problem(400, "fields are those that GET /local/ses shows");
        }
    }

    private static String jsonField(byte[] body, String name) {
        return json(body).path(name).asText("");
    }

    private static String formField(byte[] body, String name) {
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&", -1))
            if (pair.startsWith(name + "="))
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
        return "";
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new IllegalArgumentException("the body is not JSON", e);
        }
    }
}
