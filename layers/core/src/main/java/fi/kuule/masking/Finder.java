package fi.kuule.masking;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds places of one kind; they may overlap. */
interface Finder {
    Stream<Finding> in(String text);

    /** All that one of these forms matches, whole. */
    static Stream<Finding> matches(Kind kind, List<Pattern> forms, String text) {
        return forms.stream()
                .flatMap(form -> form.matcher(text).results())
                .map(found -> new Finding(kind, found.start(), found.end()));
    }
}
