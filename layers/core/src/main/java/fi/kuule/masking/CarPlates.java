package fi.kuule.masking;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Number plates of cars, Finnish and Swedish: with a dash, in capitals, or in any form after a word that says what they are. */
final class CarPlates implements Finder {
    private static final String BEGIN = "(?<![\\p{L}\\d" + Signs.DASHES + "])";
    private static final String END = "(?![" + Signs.DASHES + "]?[\\p{L}\\d])";
    private static final String DASH = "[" + Signs.DASHES + "]";
    private static final Pattern DASHED = Pattern.compile(
            BEGIN + "(?:([A-ZÅÄÖ]{2,3})" + DASH + "[1-9]\\d{0,2}|([a-zåäö]{3})" + DASH + "[1-9]\\d{1,2})" + END);
    private static final Pattern APART =
            Pattern.compile(BEGIN + "([A-ZÅÄÖ]{3})" + Signs.SPACE + "?(?:\\d{3}|\\d\\d[A-Z])" + END);
    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:rek(?:isteri)?\\p{L}*|auto(?:n|lla|ssa|on)?|kilpi|kilvessä|reg(?:istration|"
                    + "ister)?\\p{L}*|bil(?:en)?|plate|number"
                    + " plate|car)[.:]? (?:on |är |is |nro |nr )?([A-ZÅÄÖ]{2,3})[ "
                    + Signs.DASHES + "]?[1-9]\\d{0,2}" + END);
    private static final Pattern PLACE = Pattern.compile(
            "(?iu).*(?:tila|tilassa|huone|huoneessa|luokka|luokassa|rum|rummet|sal|room|hall|linja|linje|line|"
                    + "laituri|portti)\\s$",
            Pattern.DOTALL);
    private static final Set<String> NOT_PLATES = WordLists.of("words", "notPlates");

    @Override
    public Stream<Finding> in(String text) {
        Stream<MatchResult> shaped = Stream.of(DASHED, APART)
                .flatMap(form -> form.matcher(text).results())
                .filter(found -> !isOrdinary(found, text));
        Stream<Finding> announced = ANNOUNCED
                .matcher(text)
                .results()
                .filter(found -> !NOT_PLATES.contains(lower(found.group(1))))
                .map(found -> new Finding(Kind.PLATE, found.start(1), found.end()));
        return Stream.concat(shaped.map(found -> new Finding(Kind.PLATE, found.start(), found.end())), announced);
    }

    /** A standard, a form, a room. */
    private static boolean isOrdinary(MatchResult found, String text) {
        String letters = lower(found.group()).split("\\P{L}", 2)[0];
        return NOT_PLATES.contains(letters)
                || PLACE.matcher(text.substring(Math.max(0, found.start() - 15), found.start()))
                        .matches();
    }

    private static String lower(String letters) {
        return letters.toLowerCase(Locale.ROOT);
    }
}
