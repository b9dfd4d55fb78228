package fi.kuule.report;

import fi.kuule.response.ResponseKey;

/**
 * Where the comments of a report are; no texts.
 *
 * @param shown those to show, in the order to show them
 * @param commented how many wrote something; 0 below the floor
 * @param setAside how many of these are not shown because they insult or threaten people; their numbers count
 */
public record Comments(Quotes<ResponseKey> shown, int commented, int setAside) {
    /** None, or none that may be told of. */
    public static final Comments NONE = new Comments(Quotes.none(), 0, 0);
}
