package fi.kuule.masking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts what masking finds of the fixture. Every second comment is held out: no list and no rule was changed because of it. */
class MaskingMeasuredTest {
    private static final int ENOUGH = 20;

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void masksWhatItPromises(String language) {
        List<Marked> comments = Marked.comments(language);
        List<String> below = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Counts all = Counts.of(kind, comments);
            System.out.println(language + " " + kind + ": " + all + "; tuned " + Counts.of(kind, half(comments, 0))
                    + "; held out " + Counts.of(kind, half(comments, 1)));
            assertTrue(all.truths >= ENOUGH, () -> language + " has too few of " + kind);
            if (all.recall() < leastRecall(kind) || all.precision() < 0.95) below.add(kind + " " + all);
        }
        assertEquals(List.of(), below);
    }

    private static double leastRecall(Kind kind) {
        return switch (kind) {
            case IDENTITY_CODE, EMAIL -> 1;
            case PHONE, PLATE, ADDRESS, NAME -> 0.95;
        };
    }

    private static List<Marked> half(List<Marked> comments, int which) {
        return IntStream.range(0, comments.size())
                .filter(at -> at % 2 == which)
                .mapToObj(comments::get)
                .toList();
    }

    private record Counts(int truths, int hidden, int findings, int right) {
        static Counts of(Kind kind, List<Marked> comments) {
            return comments.stream().map(comment -> of(kind, comment)).reduce(new Counts(0, 0, 0, 0), Counts::plus);
        }

        private static Counts of(Kind kind, Marked comment) {
            List<Finding> findings = Masking.findings(comment.text()).stream()
                    .filter(found -> found.kind() == kind)
                    .toList();
            List<Finding> truths = comment.truths().stream()
                    .filter(truth -> truth.kind() == kind)
                    .toList();
            return new Counts(
                    truths.size(),
                    (int) truths.stream()
                            .filter(truth -> comment.isHidden(truth, findings))
                            .count(),
                    findings.size(),
                    (int) findings.stream().filter(comment::isRight).count());
        }

        private Counts plus(Counts other) {
            return new Counts(
                    truths + other.truths, hidden + other.hidden, findings + other.findings, right + other.right);
        }

        double recall() {
            return truths == 0 ? 1 : (double) hidden / truths;
        }

        double precision() {
            return findings == 0 ? 1 : (double) right / findings;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "recall %d/%d = %.3f, precision %d/%d = %.3f",
                    hidden,
                    truths,
                    recall(),
                    right,
                    findings,
                    precision());
        }
    }
}
