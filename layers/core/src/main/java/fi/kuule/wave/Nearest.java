package fi.kuule.wave;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Guesses what somebody meant to write, by edit distance (V. Levenshtein, 1966). */
final class Nearest {
    private static final int LONGEST = 60;

    private Nearest() {}

    /** The nearest candidate when at most a third of the letters differ; the first of several. */
    static Optional<String> to(String text, Stream<String> candidates) {
        if (text.length() > LONGEST) return Optional.empty();
        Optional<Candidate> best = candidates
                .map(candidate -> new Candidate(candidate, distance(lower(text), lower(candidate))))
                .reduce((a, b) -> b.distance < a.distance ? b : a);
        return best.filter(candidate -> 3 * candidate.distance <= Math.max(text.length(), 3))
                .map(Candidate::text);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }

    private record Candidate(String text, int distance) {}
}
