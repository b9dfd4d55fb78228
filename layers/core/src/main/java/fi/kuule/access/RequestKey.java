package fi.kuule.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a client marks a request with that it may have to send again (the Idempotency-Key header). Only the client has it: what is stored
 * under its digest can be neither read nor, by trying out requests, guessed.
 */
public final class RequestKey {
    /** A text of RFC 8941 or, as many clients write it, without quotes. */
    private static final Pattern FORM =
            Pattern.compile("\"([\\x21\\x23-\\x5B\\x5D-\\x7E]{16,200})\"|([\\x21\\x23-\\x7E]{16,200})");

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int TAG_BITS = 128;
    private static final int NONCE = 12;

    private final HmacKey key;

    private RequestKey(String value) {
        this.key = new HmacKey(sha256(("idempotency-key " + value).getBytes(StandardCharsets.US_ASCII)));
    }

    /** Empty when the header's value is no key. */
    public static Optional<RequestKey> parse(String header) {
        var form = FORM.matcher(header);
        if (!form.matches()) return Optional.empty();
        return Optional.of(new RequestKey(form.group(1) != null ? form.group(1) : form.group(2)));
    }

    /** What the request is kept under. */
    public String digest() {
        return text(key.sign("digest"));
    }

    /** The same for the same request. */
    public String fingerprint(byte[] body, String... parts) {
        return text(key.sign("fingerprint", text(sha256(body)), text(key.sign(parts))));
    }

    /** Closed so that only this key opens it. The nonce is made of the content: the same content is closed the same. */
    public String seal(byte[] content) {
        byte[] nonce = Arrays.copyOf(key.sign("nonce", text(sha256(content))), NONCE);
        byte[] closed = crypt(Cipher.ENCRYPT_MODE, nonce, content, 0);
        byte[] sealed = Arrays.copyOf(nonce, NONCE + closed.length);
        System.arraycopy(closed, 0, sealed, NONCE, closed.length);
        return text(sealed);
    }

    /** What was {@linkplain #seal sealed} with this key; {@link IllegalStateException} when it was not. */
    public byte[] open(String sealed) {
        byte[] bytes = Base64.getUrlDecoder().decode(sealed);
        return crypt(Cipher.DECRYPT_MODE, Arrays.copyOf(bytes, NONCE), bytes, NONCE);
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] content, int from) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(key.sign("reply"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(content, from, content.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing or opening a kept reply", e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "RequestKey[…]";
    }
}
