package fi.kuule.views;

import java.util.List;
import java.util.stream.Stream;

/**
 * A page that says one thing.
 *
 * @param elsewhere other ways, with a heading; empty when there are none to name
 * @param receipt what can be done with a receipt, {@code ""} when nothing
 * @param letter what can be done with a letter, {@code ""} when nothing
 * @param actions the buttons, in order
 */
public record NoticeView(
        CitizenFrame frame,
        String heading,
        List<String> paragraphs,
        List<Way> elsewhere,
        String receipt,
        String letter,
        List<Action> actions) {
    /** @param label such as "by email:"; {@code link} where it leads and {@code text} as it is read */
    public record Way(String label, String link, String text) {}

    /** @param act what the button does, as {@code teko} */
    public record Action(String act, String button) {}

    /** @param title key of the heading's text */
    static NoticeView linked(Audience audience, String title, String paragraph) {
        String heading = audience.texts().get(title);
        return of(CitizenFrame.linked(audience, heading, CitizenStyle.TEXT), heading, paragraph);
    }

    /** The same on a page that comes of a deed and cannot be had again. */
    static NoticeView alone(Audience audience, String title, String paragraph) {
        String heading = audience.texts().get(title);
        return of(CitizenFrame.alone(audience, heading, CitizenStyle.TEXT), heading, paragraph);
    }

    private static NoticeView of(CitizenFrame frame, String heading, String paragraph) {
        return new NoticeView(frame, heading, List.of(paragraph), List.of(), "", "", List.of());
    }

    NoticeView withReceipt(String text) {
        return new NoticeView(frame, heading, paragraphs, elsewhere, text, letter, actions);
    }

    NoticeView withLetter(String text) {
        return new NoticeView(frame, heading, paragraphs, elsewhere, receipt, text, actions);
    }

    NoticeView withElsewhere(List<Way> ways) {
        return new NoticeView(frame, heading, paragraphs, ways, receipt, letter, actions);
    }

    NoticeView withAction(String act, String button) {
        List<Action> more = Stream.concat(actions.stream(), Stream.of(new Action(act, button)))
                .toList();
        return new NoticeView(frame, heading, paragraphs, elsewhere, receipt, letter, more);
    }
}
