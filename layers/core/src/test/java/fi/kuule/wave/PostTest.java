package fi.kuule.wave;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import fi.kuule.wave.PostWorld.Flaw;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Thousands of lives of a wave, each from its seed. */
class PostTest {
    private static final int ENOUGH = 3_000;

    @Property(tries = 600, shrinking = ShrinkingMode.OFF)
    void nothingGoesTwiceNothingAfterItWasForbiddenAndNothingIsLost(@ForAll long seed) {
        new PostWorld(seed, true, Flaw.NONE).live();
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void whereNobodySaysNoEveryMailAndReminderArrivesInTheEnd(@ForAll long seed) {
        new PostWorld(seed, false, Flaw.NONE).live();
    }

    /** Or the laws would hold of anything. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void theLawsNoticeWhatIsWrong(Flaw flaw) {
        for (long seed = 0; seed < ENOUGH; seed++)
            for (boolean unruly : new boolean[] {true, false})
                try {
                    new PostWorld(seed, unruly, flaw).live();
                } catch (PostLaws.Broken expected) {
                    return;
                }
        fail("nobody noticed " + flaw);
    }

    @Test
    void theWindowsThatAreStatedAreThere() {
        int[] seen = new int[3];
        LongStream.range(0, 100).forEach(seed -> {
            PostWorld world = new PostWorld(seed, true, Flaw.NONE);
            world.live();
            seen[0] += world.laws.secondCopies;
            seen[1] += world.laws.insideTheWindow;
            seen[2] += world.laws.accepted;
        });
        assertTrue(seen[0] > 0, "no second copy in " + seen[2]);
        assertTrue(seen[1] > 0, "nothing inside the window in " + seen[2]);
    }
}
