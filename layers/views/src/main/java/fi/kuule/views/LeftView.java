package fi.kuule.views;

import java.util.List;

/**
 * Thanks for having told that no answer will come.
 *
 * @param said what was told
 * @param next sentences
 * @param undo until when it can be answered after all
 */
public record LeftView(CitizenFrame frame, String said, List<String> next, String undo) {}
