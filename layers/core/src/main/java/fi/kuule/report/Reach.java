package fi.kuule.report;

import fi.kuule.score.Dimension;
import fi.kuule.wave.Channel;
import java.util.Optional;

/**
 * How the service's own people were reached in twelve months, and who could not be asked.
 *
 * @param byMail asked by mail; {@code byLetter} those without an address who were asked by letter
 * @param channelUntold asked, by what is not told
 * @param assisted of those who answered, by phone or on paper
 * @param skipped on a list and not asked
 */
public record Reach(int byMail, int byLetter, int channelUntold, int assisted, Skipped skipped) {
    /** Empty when nobody was asked. */
    public static Optional<Reach> of(Report report) {
        return report.people().flatMap(People::own).map(Reach::of);
    }

    private static Reach of(PopulationPeople people) {
        int mail = asked(people, Channel.EMAIL.id());
        int letter = asked(people, Channel.LETTER.id());
        return new Reach(mail, letter, people.total().asked() - mail - letter, people.assisted(), people.skipped());
    }

    private static int asked(PopulationPeople people, String channel) {
        return people.by(Dimension.CHANNEL).stream()
                .filter(group -> group.value().equals(channel))
                .mapToInt(group -> group.turnout().asked())
                .sum();
    }
}
