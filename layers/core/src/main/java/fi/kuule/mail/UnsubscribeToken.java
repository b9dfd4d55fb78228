package fi.kuule.mail;

import fi.kuule.access.HmacKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * What an unsubscribe link carries: the address key, what the mail was about, and a signature over both. A capability of its own that
 * outlives the invitation and says nothing about the survey link.
 *
 * @param about what the mail with the link was about: a survey, reports, or (in links from before surveys were told apart) everything
 */
public record UnsubscribeToken(AddressKey address, StopScope about, String value) {
    private static final int PART = 22;
    /** No survey's id has it. */
    private static final String REPORTS = "_";

    /** Signed with the page key. */
    public static UnsubscribeToken of(HmacKey pageKey, AddressKey address, StopScope about) {
        return new UnsubscribeToken(address, about, address.value() + signature(pageKey, address, about) + tail(about));
    }

    /** The token in an address; empty when it is malformed or not signed by this key. */
    public static Optional<UnsubscribeToken> parse(HmacKey pageKey, String text) {
        if (!text.matches("[A-Za-z0-9_-]{44}(_|[a-z0-9][a-z0-9-]{0,39})?")) return Optional.empty();
        UnsubscribeToken known = of(pageKey, new AddressKey(text.substring(0, PART)), about(text.substring(2 * PART)));
        byte[] expected = known.value.getBytes(StandardCharsets.US_ASCII);
        byte[] given = text.getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, given) ? Optional.of(known) : Optional.empty();
    }

    private static StopScope about(String tail) {
        return switch (tail) {
            case "" -> new StopScope.Everything();
            case REPORTS -> new StopScope.Reports();
            default -> new StopScope.OneSurvey(tail);
        };
    }

    private static String tail(StopScope about) {
        return switch (about) {
            case StopScope.Everything everything -> "";
            case StopScope.OneSurvey one -> one.survey();
            case StopScope.Reports reports -> REPORTS;
        };
    }

    /** A link without a tail is signed as it was before there were any. */
    private static String signature(HmacKey pageKey, AddressKey address, StopScope about) {
        byte[] mac = about instanceof StopScope.Everything
                ? pageKey.sign("unsubscribe", address.value())
                : pageKey.sign("unsubscribe", address.value(), tail(about));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac, 16));
    }

    @Override
    public String toString() {
        return "UnsubscribeToken[…]";
    }
}
