package fi.kuule.views;

/**
 * A whole page.
 *
 * @param styleSource what {@code style-src} must allow for it and nothing more
 */
public record Page(String html, String styleSource) {}
