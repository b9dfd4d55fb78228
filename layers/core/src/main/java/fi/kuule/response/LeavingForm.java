package fi.kuule.response;

import fi.kuule.wave.WayOut;

/**
 * That somebody leaves without answering, before anybody looked at it.
 *
 * @param seal the hidden field of its page, {@code ""} when it is missing
 * @param languageOnly whether a language was pressed
 * @param byHand whether the browser says that a person pressed
 */
public record LeavingForm(WayOut way, String seal, boolean languageOnly, boolean byHand) {
    @Override
    public String toString() {
        return "LeavingForm[…]";
    }
}
