package fi.kuule.views;

/**
 * The form that a receipt is typed into.
 *
 * @param typed what was typed before
 * @param fault what is wrong with it, {@code ""} when nothing is
 */
public record ReceiptView(CitizenFrame frame, String typed, String fault) {
    public String description() {
        return fault.isEmpty() ? "vihje" : "virhe vihje";
    }
}
