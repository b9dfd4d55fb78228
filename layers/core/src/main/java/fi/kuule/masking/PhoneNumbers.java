package fi.kuule.masking;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Phone numbers: with a country's code, with a Finnish area or mobile code, or after a word that says that a number follows. Digits of a
 * wrong count are masked, too: people mistype. Not the emergency number, and not dates, hours, permits and properties.
 */
final class PhoneNumbers implements Finder {
    private static final String SPACE = Signs.SPACE;
    private static final String GAP = "(?:" + SPACE + "|" + SPACE + "?[" + Signs.DASHES + "]" + SPACE + "?|\\.)?";
    private static final String MORE = "(?:" + GAP + "\\d){";
    private static final String BEGIN = "(?<![\\p{L}\\d])(?<!\\d[ .,:/\\u00A0\\-–])";
    private static final String END = "(?!\\d)(?![-/][\\p{L}\\d])(?!" + SPACE + "?(?:€|e\\b|eur|§))";

    private static final Pattern ABROAD = Pattern.compile("(?<!\\d)\\(?(?:\\+" + SPACE + "?|00)[1-9]\\d{0,2}\\)?" + GAP
            + "(?:\\(0\\)" + SPACE + "?)?\\d" + MORE + "5,14}");
    private static final Pattern HOME = Pattern.compile(BEGIN + "(?:\\(0[1-9]\\d{0,3}\\)" + SPACE
            + "?|0[1-9]\\d{0,2}/|0[1-9])(?:\\d|" + GAP + "\\d)" + MORE + "4,12}" + END);
    private static final Pattern WITHOUT_PLUS = Pattern.compile(BEGIN + "358" + GAP + "\\d" + MORE + "7,10}" + END);
    private static final Pattern AFTER_NOUN = Pattern.compile("(?iu)(?<!\\p{L})"
            + "(?:puh|p|tel|tfn|gsm|ext|ankn|alanumero\\p{L}*|lyhytnumero\\p{L}*|sisäpuhelin|extension|"
            + "anknytning(?:en)?)[.:]?"
            + SPACE + "{1,2}(\\d" + MORE + "2,9})(?![-–.:/]?\\d)" + END);
    private static final Pattern AFTER_VERB = Pattern.compile("(?iu)(?<!\\p{L})"
            + "(?:numero(?:on|sta|ssa|lla)|puhelin(?:numero)?|kännykkä|soit\\p{L}+|tavoittaa|telefon(?:nummer)?|mobil|"
            + "ring\\p{L}*|call|called|phone(?: number)?|mobile|cell)[.:]?"
            + SPACE + "{1,2}(\\d{3}" + GAP + "\\d{2}|\\d{3} \\d{2} \\d{2}|\\d{3}[ -]\\d{4}|\\d{6,7})(?![-–.:/]?\\d)"
            + END);
    private static final Pattern AFTER_PREPOSITION = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:at|on|på|till)" + SPACE + "(\\d{3}[ -]\\d{2} ?\\d{2})(?![-–.:/]?\\d)" + END);
    private static final Pattern DAY = Pattern.compile("0?\\d[-./ ](?:0?\\d|1[0-2])[-./ ](?:19|20)\\d\\d.*");
    private static final Pattern HOURS = Pattern.compile(
            "[012]?\\d[.:]?[0-5][05]" + SPACE + "?[" + Signs.DASHES + "]" + SPACE + "?[012]?\\d[.:]?[0-5][05]");
    private static final Pattern PROPERTY = Pattern.compile("0\\d{1,2}-\\d{1,3}-\\d{1,4}-\\d{1,4}");
    private static final Pattern MOBILE = Pattern.compile("0(?:4\\d|50)-\\d{3}-\\d\\d-\\d\\d");

    @Override
    public Stream<Finding> in(String text) {
        Stream<Finding> coded = Stream.of(ABROAD, WITHOUT_PLUS, HOME)
                .flatMap(form -> form.matcher(text).results())
                .filter(found -> !isSomethingElse(found.group()))
                .map(found -> new Finding(Kind.PHONE, found.start(), found.end()));
        Stream<Finding> announced = Stream.of(AFTER_NOUN, AFTER_VERB, AFTER_PREPOSITION)
                .flatMap(form -> form.matcher(text).results())
                .filter(found -> !found.group(1).startsWith("116"))
                .map(PhoneNumbers::digits);
        return Stream.concat(coded, announced);
    }

    private static Finding digits(MatchResult found) {
        return new Finding(Kind.PHONE, found.start(1), found.end(1));
    }

    private static boolean isSomethingElse(String found) {
        boolean property =
                PROPERTY.matcher(found).matches() && !MOBILE.matcher(found).matches();
        return property || DAY.matcher(found).matches() || HOURS.matcher(found).matches();
    }
}
