package fi.kuule.score;

import fi.kuule.organisation.Stratum;
import fi.kuule.response.Response;
import fi.kuule.wave.Cell;
import fi.kuule.wave.Population;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an answer to an invitation tells of its giver: a cell, and whether a mail or a letter invited. By what a letter was answered (typed,
 * scanned, on paper, on the phone) stands in no invitation and tells no more than that it was a letter.
 *
 * @param people the cell without its channel, as it is stored
 */
record InvitedCell(String people, String invited) {
    /** Nothing is told. */
    static final InvitedCell UNTOLD = new InvitedCell(Cell.UNTOLD.people().text(), Cell.OTHER);

    private static final String LETTER = "letter";

    static InvitedCell of(Response response) {
        return new InvitedCell(response.cell(), invited(response.channel()));
    }

    /** Of those whose published cell this is. */
    static InvitedCell of(Cell cell) {
        return new InvitedCell(cell.people().text(), cell.channel().isEmpty() ? Response.MAIL : cell.channel());
    }

    private static String invited(String channel) {
        return channel.equals(Response.MAIL) || channel.equals(Cell.OTHER) ? channel : LETTER;
    }

    /** The published cell. */
    Cell cell() {
        return Cell.parse(people).by(invited.equals(Response.MAIL) ? "" : invited);
    }

    Population population() {
        return Cell.parse(people).population();
    }

    /** By what an answer came, as far as this cell tells it. */
    String channel(Response response) {
        return invited.equals(Cell.OTHER) ? Cell.OTHER : response.channel();
    }

    /**
     * What small cells of a population are merged into: it tells by what and where people were asked only where all have that in common.
     */
    static InvitedCell rest(Collection<InvitedCell> answers, Population population) {
        Set<String> invited = answers.stream().map(InvitedCell::invited).collect(Collectors.toSet());
        Set<String> touchpoints =
                answers.stream().map(answer -> answer.cell().touchpoint()).collect(Collectors.toSet());
        Cell nothing = new Cell(Cell.OTHER, Cell.OTHER, Cell.OTHER, "", common(touchpoints), population);
        return new InvitedCell(nothing.text(), common(invited));
    }

    /** The same, but for the group of this kind that it tells. */
    InvitedCell of(Stratum stratum, String group) {
        return new InvitedCell(Cell.parse(people).with(stratum, group).text(), invited);
    }

    private static String common(Set<String> values) {
        return values.size() == 1 ? values.iterator().next() : Cell.OTHER;
    }
}
