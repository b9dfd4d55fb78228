package fi.kuule.aws.ses;

import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.HeaderText;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Addresses as a mail's headers hold them: domains in ASCII, names quoted or as encoded words (RFC 2047). */
final class Mailbox {
    /** An encoded word has at most 75 characters; 45 bytes are 60 of Base64, and {@code =?UTF-8?B??=} takes 12. */
    private static final int BYTES_PER_WORD = 45;

    private Mailbox() {}

    static String of(EmailAddress address) {
        int at = address.value().lastIndexOf('@');
        return address.value().substring(0, at + 1)
                + IDN.toASCII(address.value().substring(at + 1));
    }

    static String of(HeaderText name, EmailAddress address) {
        return phrase(name.value()) + " <" + of(address) + ">";
    }

    private static String phrase(String name) {
        return name.chars().allMatch(c -> c >= ' ' && c <= '~')
                ? '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                : String.join(" ", encodedWords(name));
    }

    /** Cut between characters: every word must be readable by itself. */
    private static List<String> encodedWords(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        name.codePoints().forEach(c -> {
            String character = Character.toString(c);
            if (bytes(word + character).length > BYTES_PER_WORD) {
                words.add(encoded(word.toString()));
                word.setLength(0);
            }
            word.append(character);
        });
        words.add(encoded(word.toString()));
        return words;
    }

    private static String encoded(String word) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes(word)) + "?=";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
