package fi.kuule.views;

import java.util.List;
import java.util.Map;

/**
 * The questionnaire as it is shown.
 *
 * @param about the service's name as a heading, {@code ""} when the question names it
 * @param rating the chosen number, {@code ""} when none is
 * @param tapped what says that the number came from the mail, {@code ""} when it did not
 * @param faults summary of what is wrong, with where to mend it; empty when nothing is
 * @param ratingFault what is wrong with the number, {@code ""} when nothing is
 * @param whyFault what is wrong with the words
 * @param waysOut how to leave without answering: what a button sends and what it says; empty for open links
 * @param footer sentences
 * @param contact address of the service as a link, {@code ""} when it has none
 */
public record QuestionnaireView(
        CitizenFrame frame,
        String privacy,
        String about,
        String question,
        String rating,
        String tapped,
        String why,
        int maxWhy,
        String seal,
        List<FaultView> faults,
        String faultCount,
        String ratingFault,
        String whyFault,
        Map<String, String> waysOut,
        List<String> footer,
        String contact) {
    /** @param anchor the field that it is about */
    public record FaultView(String anchor, String text) {}

    /** What describes the scale to those who do not see it. */
    public String ratingDescription() {
        return ratingFault.isEmpty() ? "paat" : "virhe paat";
    }

    public String whyDescription() {
        return whyFault.isEmpty() ? "vihje" : "tekstivirhe vihje";
    }
}
