package fi.kuule.views;

/**
 * The form that a letter's code is typed into.
 *
 * @param chosen whether the language of the page goes on to the questionnaire
 * @param typed what was typed before
 * @param fault what is wrong with it, {@code ""} when nothing is
 */
public record CodeView(CitizenFrame frame, boolean chosen, String typed, String fault) {
    public String description() {
        return fault.isEmpty() ? "vihje" : "virhe vihje";
    }
}
