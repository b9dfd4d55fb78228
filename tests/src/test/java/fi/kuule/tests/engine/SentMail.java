package fi.kuule.tests.engine;

import java.util.List;

/** A mail as its engine kept it. */
public record SentMail(List<String> to, String subject, String html, String text) {}
