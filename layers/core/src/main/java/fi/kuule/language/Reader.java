package fi.kuule.language;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody who opens a page has said about languages.
 *
 * @param chosen by pressing the language's name
 * @param accepted by the browser's settings, the dearest first
 */
public record Reader(Optional<Language> chosen, List<Language> accepted) {
    public Reader {
        accepted = List.copyOf(accepted);
    }

    /** @param acceptLanguage the header of that name, {@code ""} when there is none */
    public static Reader of(Optional<String> chosen, String acceptLanguage) {
        return new Reader(chosen.flatMap(Language::of), accepted(acceptLanguage));
    }

    /** The first of these that is offered, itself or its ordinary form: chosen, known from elsewhere, accepted, the first offered. */
    public Language among(List<Language> offered, Optional<Language> known) {
        return Stream.of(chosen.stream(), known.stream(), accepted.stream(), offered.stream())
                .flatMap(languages -> languages)
                .flatMap(language -> Stream.of(language, language.plain()))
                .filter(offered::contains)
                .findFirst()
                .orElse(Language.FI);
    }

    /** Browsers are set to a language, not to its easy form: that is chosen, or known of the contact. */
    private static List<Language> accepted(String header) {
        return Arrays.stream(header.split(",", 20))
                .sorted(Comparator.comparingDouble(Reader::quality).reversed())
                .filter(range -> quality(range) > 0)
                .flatMap(range -> Language.of(range.split(";", 2)[0]).stream())
                .map(Language::plain)
                .distinct()
                .toList();
    }

    /** The q value of a language range (RFC 9110, 12.5.4): 1 when it is not given, 0 when it cannot be read. */
    private static double quality(String range) {
        int at = range.indexOf("q=");
        if (at < 0) return 1;
        String value = range.substring(at + 2).strip();
        return value.matches("[01](\\.\\d{0,3})?") ? Double.parseDouble(value) : 0;
    }
}
