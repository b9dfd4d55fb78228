package fi.kuule.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BareLinksTest {
    /** What mail programs make links of, roughly. */
    private static final Pattern LINK = Pattern.compile(
            "(?i)\\b(?:https?:|ftp:|www\\.)\\S|[a-z0-9-]+\\.(?:fi|com|net|org|se)\\b|[a-z0-9-]+\\.[a-z]{2,}/\\S");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "katso https://x.fi/a                 | katso x[.]fi/a",
                "www.x.fi                             | www[.]x[.]fi",
                "mene x.fi/sivu?a=1.2 sieltä          | mene x[.]fi/sivu?a=1.2 sieltä",
                "HTTP://WWW.EXAMPLE.COM.              | WWW[.]EXAMPLE[.]COM.",
                "(example.org)                        | (example[.]org)",
                "https://user@paha.example.com:8443/x | user@paha[.]example[.]com:8443/x",
                "//paha.example.com/x                 | paha[.]example[.]com/x",
                "\\\\palvelin\\jako                    | palvelin\\jako",
                "http:paha.example.com                | paha[.]example[.]com",
                "10.0.0.1/x                           | 10[.]0[.]0[.]1/x",
                "www.paikka                           | www[.]paikka",
                "https://localhost/x                  | localhost/x",
            })
    void anAddressIsBrokenAndStillReadable(String written, String shown) {
        assertEquals(shown, BareLinks.broken(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hyvin meni.Kiitos!",
                "Kävin 1.2.2024 klo 8.30-16.00, maksoin 12.50 e.",
                "Kohta 3.2.1 ja/tai kohta 4...",
                "Arvosana 9/10 :) http",
                "Esim. näin: jono, auki 10-14"
            })
    void otherTextStaysAsItIs(String text) {
        assertEquals(text, BareLinks.broken(text));
    }

    @Property
    void nothingThatALinkIsMadeOfStays(
            @ForAll("addresses") String address, @ForAll("sides") String before, @ForAll("sides") String after) {
        String shown = BareLinks.broken(before + address + after);

        assertFalse(LINK.matcher(shown).find(), shown);
        assertEquals(shown, BareLinks.broken(shown));
    }

    @Provide
    Arbitrary<String> addresses() {
        return Combinators.combine(
                        Arbitraries.of("https://", "http://", "HTTPS://", "ftp://", "www.", ""),
                        Arbitraries.strings()
                                .withCharRange('a', 'z')
                                .numeric()
                                .ofMinLength(1)
                                .ofMaxLength(12),
                        Arbitraries.of(".fi", ".com", ".co.uk", ".example.org"),
                        Arbitraries.of("", "/", "/polku", "/a/b.c?d=e.f#g", ":8080/x"))
                .as((scheme, host, ending, path) -> scheme + host + ending + path);
    }

    @Provide
    Arbitrary<String> sides() {
        return Arbitraries.of("", " ", "(", ")", "katso: ", ", kiitos", "!", "\n", "”");
    }
}
