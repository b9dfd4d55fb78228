package fi.kuule.views;

import java.util.Map;

/**
 * A page whose heading and words lead to one button.
 *
 * @param hidden what the button sends
 * @param why words to keep in sight, {@code ""} when there are none to show
 */
public record FormView(
        CitizenFrame frame, String heading, String body, Map<String, String> hidden, String why, String button) {}
