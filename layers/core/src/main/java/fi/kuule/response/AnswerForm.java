package fi.kuule.response;

/**
 * A questionnaire as it was filled in, before anybody looked at it.
 *
 * @param rating the number as it came, {@code ""} when none was chosen
 * @param seal the hidden field of its page, {@code ""} when it is missing
 * @param languageOnly whether a language was pressed instead of "send"
 * @param byHand whether the browser says that a person pressed
 */
public record AnswerForm(String rating, String why, String seal, boolean languageOnly, boolean byHand) {
    /** A form that nobody has touched. */
    public static final AnswerForm EMPTY = new AnswerForm("", "", "", false, false);

    static AnswerForm tapped(String rating) {
        return new AnswerForm(rating, "", "", false, false);
    }

    @Override
    public String toString() {
        return "AnswerForm[…]";
    }
}
