package fi.kuule.masking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.masking.MaskedText.Part;
import fi.kuule.survey.Question;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingPropertiesTest {
    private static final List<String> COMMENTS = Stream.of("fi", "sv", "en")
            .flatMap(language -> Marked.comments(language).stream())
            .map(Marked::text)
            .toList();

    @Property
    void aMaskedTextStaysAsItIs(@ForAll("texts") String text) {
        for (String word :
                List.of("[nimi\u00A0peitetty]", "[namn\u00A0dolt]", "[phone\u00A0number\u00A0hidden]", "[…]")) {
            String once = Masking.mask(text).text(kind -> word);
            assertEquals(once, Masking.mask(once).text(kind -> word));
        }
    }

    @Property
    void whatIsNotHiddenStandsAsItWasWrittenAndInOrder(@ForAll("texts") String text) {
        MaskedText masked = Masking.mask(text);
        int at = 0;
        for (Part part : masked.parts())
            if (part instanceof Part.Plain plain) {
                int found = text.indexOf(plain.text(), at);
                assertTrue(found >= at, () -> masked.text(Kind::name));
                at = found + plain.text().length();
            }
        assertTrue(masked.text(kind -> "").length() <= text.length());
    }

    @Property
    void aTextWithoutFindingsIsUnchanged(@ForAll("ordinary") String text) {
        assertEquals(text, Masking.mask(text).text(Kind::name));
    }

    @Property
    void anIdentityCodeIsHiddenWhereverItStands(
            @ForAll("codes") String code, @ForAll("before") String before, @ForAll("after") String after) {
        assertHidden(code, before, after, Kind.IDENTITY_CODE);
    }

    @Property
    void anAddressOfMailIsHiddenWhereverItStands(
            @ForAll("mails") String mail, @ForAll("before") String before, @ForAll("after") String after) {
        assertHidden(mail, before, after, Kind.EMAIL);
    }

    @Property
    void aPhoneNumberIsHiddenWhereverItStands(
            @ForAll("phones") String phone, @ForAll("before") String before, @ForAll("after") String after) {
        String shown = Masking.mask(before + phone + after).text(kind -> "");
        assertTrue(shown.chars().noneMatch(Character::isDigit), shown);
    }

    @Property
    void anyTextAtAllIsMaskedWithoutHarm(@ForAll String text) {
        MaskedText masked = Masking.mask(text);
        assertEquals(masked.parts(), Masking.mask(text).parts());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a", "a.", "a-", "a'", "1 ", "Aa ", "a@", "Katu 1 ", "ABC-1 ", "at ", "dot ", "1.", "vittu ", " ", "\n"
            })
    void whatIsMeantToBeSlowIsReadAsWell(String piece) {
        String text = piece.repeat(Question.MAX_TEXT / piece.length());
        assertTimeout(Duration.ofSeconds(20), () -> Screened.of(text));
    }

    private static void assertHidden(String secret, String before, String after, Kind kind) {
        MaskedText masked = Masking.mask(before + secret + after);
        assertTrue(
                masked.hidden().containsKey(kind),
                () -> before + secret + after + " became " + masked.text(Kind::name));
        assertFalse(masked.text(hidden -> "").contains(secret));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(COMMENTS).list().ofMinSize(1).ofMaxSize(3).map(list -> String.join(" ", list));
    }

    @Provide
    Arbitrary<String> ordinary() {
        return Arbitraries.of(
                        "jono", "oli", "pitkä", "ja", "palvelu", "hyvää", "kön", "var", "lång", "queue", "slow", "12",
                        "45 min", "€", "§", "!")
                .list()
                .ofMaxSize(12)
                .map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<String> codes() {
        Arbitrary<String> digits = digits(6);
        Arbitrary<Character> century = Arbitraries.of("+-YXWVUABCDEFyxwvuabcdef−–"
                .chars()
                .mapToObj(sign -> (char) sign)
                .toList());
        Arbitrary<Character> check = Arbitraries.of("0123456789ABCDEFHJKLMNPRSTUVWXYabcdefhjklmnprstuvwxy"
                .chars()
                .mapToObj(sign -> (char) sign)
                .toList());
        return Combinators.combine(digits, century, digits(3), check)
                .as((day, sign, serial, last) -> day + sign + serial + last);
    }

    @Provide
    Arbitrary<String> mails() {
        Arbitrary<String> word = Arbitraries.strings()
                .withCharRange('a', 'z')
                .numeric()
                .ofMinLength(1)
                .ofMaxLength(10);
        return Combinators.combine(
                        word,
                        Arbitraries.of("", ".x", "_y", "+z", "-1"),
                        word,
                        Arbitraries.of(".fi", ".com", ".example.org"))
                .as((name, more, host, ending) -> name + more + "@" + host + ending);
    }

    @Provide
    Arbitrary<String> phones() {
        return Combinators.combine(
                        Arbitraries.of(
                                "+358 40", "+35850", "00358 44", "040", "041", "044", "045", "050", "0400", "0457"),
                        Arbitraries.of("", " ", "-", "\u00A0"),
                        digits(3),
                        Arbitraries.of("", " ", "-"),
                        digits(4))
                .as((begin, gap, first, space, last) -> begin + gap + first + space + last);
    }

    private static Arbitrary<String> digits(int count) {
        return Arbitraries.integers()
                .between(1, 9)
                .list()
                .ofSize(count)
                .map(digits -> digits.stream().map(String::valueOf).collect(Collectors.joining()));
    }

    @Provide
    Arbitrary<String> before() {
        return Arbitraries.of("", "Numero: ", "(", "olen ", "”", "tunnus\n", "ja/tai ", "x ");
    }

    @Provide
    Arbitrary<String> after() {
        return Arbitraries.of("", ".", ", kiitos", ")", " on oikea", "”", "\n", "!", "?", ":n mukaan");
    }
}
