package fi.kuule.views;

/**
 * An answer as its giver sees it again.
 *
 * @param why {@code ""} when no words were given
 * @param code travels on in the form, never in an address
 * @param warning what deleting means, {@code ""} before it is asked for
 */
public record StoredAnswerView(
        CitizenFrame frame, String service, String day, String number, String why, String code, String warning) {}
