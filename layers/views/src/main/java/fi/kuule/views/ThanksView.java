package fi.kuule.views;

import java.util.List;

/**
 * The page after an answer.
 *
 * @param gave what was answered, in a sentence
 * @param next what happens next, a sentence each
 * @param code of the receipt
 * @param contact address of the service, {@code ""} when it has none
 * @param contactLink the same as a link
 */
public record ThanksView(
        CitizenFrame frame, String gave, List<String> next, String code, String contact, String contactLink) {}
