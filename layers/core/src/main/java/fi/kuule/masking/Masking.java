package fi.kuule.masking;

import fi.kuule.masking.MaskedText.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Hides what tells who somebody is or how to reach them. The same text gives the same result; a masked text stays as it is. */
public final class Masking {
    private static final List<Finder> FINDERS = List.of(
            new IdentityCodes(),
            new EmailAddresses(),
            new PhoneNumbers(),
            new CarPlates(),
            new StreetAddresses(),
            new PersonNames());
    /** The longest and most certain last: it is painted over the others. */
    private static final Comparator<Finding> PAINTING =
            Comparator.comparingInt(Finding::length).thenComparing(Finding::kind, Comparator.reverseOrder());

    private Masking() {}

    public static MaskedText mask(String text) {
        List<Part> parts = new ArrayList<>();
        int shown = 0;
        for (Finding finding : findings(text)) {
            if (finding.start() > shown) parts.add(new Part.Plain(text.substring(shown, finding.start())));
            parts.add(new Part.Hidden(finding.kind()));
            shown = finding.end();
        }
        if (shown < text.length()) parts.add(new Part.Plain(text.substring(shown)));
        return new MaskedText(parts);
    }

    /** In order and apart; together they cover all that was found. */
    static List<Finding> findings(String text) {
        List<Finding> found = FINDERS.stream()
                .flatMap(finder -> finder.in(text))
                .sorted(PAINTING)
                .toList();
        int[] painted = new int[text.length()];
        for (int i = 0; i < found.size(); i++)
            Arrays.fill(painted, found.get(i).start(), found.get(i).end(), i + 1);
        List<Finding> findings = new ArrayList<>();
        for (int at = 0; at < painted.length; ) {
            int end = endOfColour(painted, at);
            if (painted[at] > 0)
                findings.add(new Finding(found.get(painted[at] - 1).kind(), at, end));
            at = end;
        }
        return findings;
    }

    private static int endOfColour(int[] painted, int start) {
        int end = start;
        while (end < painted.length && painted[end] == painted[start]) end++;
        return end;
    }
}
