package fi.kuule.views;

/** What a canary says; nobody reads it. */
public record CanaryView(String language, String subject, String text) {}
