package fi.kuule.views;

import java.util.List;

/** A heading and its paragraphs. */
public record TextSection(String heading, List<String> paragraphs) {}
