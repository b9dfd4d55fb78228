package fi.kuule.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody answered.
 *
 * @param why never blank
 */
public record Answer(Rating rating, Optional<String> why) {
    /** Whether the response holds this very answer. */
    boolean isIn(Response response) {
        return response.rating().equals(rating) && response.why().equals(why);
    }

    @Override
    public String toString() {
        return "Answer[…]";
    }

    /** Reads a form: either nothing is wrong with it or everything that is wrong is told. */
    static Reading read(AnswerForm form, int maxText) {
        String rating = form.rating().strip();
        String why = normalised(form.why());
        List<Fault> faults = new ArrayList<>();
        if (rating.isEmpty()) faults.add(new Fault.ScoreMissing());
        else if (!rating.matches("[0-9]|10")) faults.add(new Fault.ScoreOutOfRange());
        if (why.length() > maxText) faults.add(new Fault.TextTooLong(why.length() - maxText, maxText));
        if (why.chars().anyMatch(Answer::cannotBeStored)) faults.add(new Fault.TextCharacters());
        if (!faults.isEmpty()) return new Faulty(List.copyOf(faults));
        return new Read(new Answer(
                new Rating(Integer.parseInt(rating)), Optional.of(why).filter(text -> !text.isBlank())));
    }

    /** Browsers send line ends as two characters; a line end is one. */
    private static String normalised(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
    }

    private static boolean cannotBeStored(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\t';
    }

    sealed interface Reading {}

    record Read(Answer answer) implements Reading {}

    record Faulty(List<Fault> faults) implements Reading {}
}
