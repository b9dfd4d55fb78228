package fi.kuule.local.template;

/** A rule of EventBridge that calls a function with the events that match. */
public record EventRule(String id, String function, EventPattern pattern) {}
