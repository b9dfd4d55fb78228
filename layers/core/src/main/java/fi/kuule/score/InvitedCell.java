package fi.kuule.score;

import fi.kuule.response.Response;
import fi.kuule.wave.Strata;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an answer to an invitation tells of its giver: a cell, and whether a mail or a letter invited. By what a letter was answered (typed,
 * scanned, on paper, on the phone) stands in no invitation and tells no more than that it was a letter.
 */
record InvitedCell(String people, String invited) {
    private static final String LETTER = "letter";

    static InvitedCell of(Response response) {
        return new InvitedCell(response.cell(), invited(response.channel()));
    }

    private static String invited(String channel) {
        return channel.equals(Response.MAIL) || channel.equals(Strata.OTHER) ? channel : LETTER;
    }

    /** What small cells are merged into: it tells by what was invited only where all were invited by the same. */
    static InvitedCell rest(Set<InvitedCell> answers) {
        Set<String> invited = answers.stream().map(InvitedCell::invited).collect(Collectors.toSet());
        return new InvitedCell(
                Strata.EVERYBODY, invited.size() == 1 ? invited.iterator().next() : Strata.OTHER);
    }
}
