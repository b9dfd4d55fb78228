package fi.kuule.masking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A comment of the fixture, and what of it should be hidden. */
record Marked(String text, List<Finding> truths) {
    private static final Pattern MARK = Pattern.compile("\\[\\[(\\p{Lower}+):(.*?)]]");
    private static final Map<String, Kind> KINDS = Map.of(
            "identity",
            Kind.IDENTITY_CODE,
            "email",
            Kind.EMAIL,
            "phone",
            Kind.PHONE,
            "plate",
            Kind.PLATE,
            "address",
            Kind.ADDRESS,
            "name",
            Kind.NAME);

    static List<Marked> comments(String language) {
        return lines("comments_" + language + ".txt").stream().map(Marked::of).toList();
    }

    static List<String> lines(String file) {
        try (InputStream stream = Objects.requireNonNull(Marked.class.getResourceAsStream(file));
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("# ")).toList();
        } catch (IOException e) {
            throw new IllegalStateException("read " + file, e);
        }
    }

    private static Marked of(String line) {
        StringBuilder text = new StringBuilder();
        List<Finding> truths = new ArrayList<>();
        Matcher mark = MARK.matcher(line);
        while (mark.find()) {
            mark.appendReplacement(text, "");
            int start = text.length();
            text.append(mark.group(2));
            truths.add(new Finding(Objects.requireNonNull(KINDS.get(mark.group(1))), start, text.length()));
        }
        return new Marked(mark.appendTail(text).toString(), truths);
    }

    /** Every letter and digit of it is in findings of its kind. */
    boolean isHidden(Finding truth, List<Finding> findings) {
        return isWithin(truth, findings);
    }

    /** It reaches no letter or digit outside of a truth of its kind. */
    boolean isRight(Finding found) {
        return isWithin(found, truths);
    }

    private boolean isWithin(Finding inner, List<Finding> others) {
        return IntStream.range(inner.start(), inner.end())
                .filter(at -> Character.isLetterOrDigit(text.charAt(at)))
                .allMatch(at -> others.stream()
                        .anyMatch(other -> other.kind() == inner.kind() && other.start() <= at && at < other.end()));
    }
}
