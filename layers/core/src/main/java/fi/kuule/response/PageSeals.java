package fi.kuule.response;

import fi.kuule.access.HmacKey;
import fi.kuule.access.KeyPurpose;
import fi.kuule.access.Keys;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Makes the hidden fields of pages and reads those that come back. */
public final class PageSeals {
    private final Keys keys;
    private final RandomGenerator random;

    public PageSeals(Keys keys, RandomGenerator random) {
        this.keys = keys;
        this.random = random;
    }

    /** The field of a page made now: with the receipt of the page before it, when there was one. */
    String make(Link link, Instant now, Optional<PageSeal> before) {
        return make(link, now, before, before.map(PageSeal::confirming).orElse(false));
    }

    /** The field of a page that asks for one more press. */
    String makeConfirming(Link link, Instant now, Optional<PageSeal> before) {
        return make(link, now, before, true);
    }

    private String make(Link link, Instant now, Optional<PageSeal> before, boolean confirming) {
        ReceiptSecret secret = before.map(PageSeal::secret).orElseGet(() -> ReceiptSecret.random(random));
        return new PageSeal(now, secret, confirming).sealed(key(), link);
    }

    /** The seal that came back; empty when there is none, it is not ours, or its page is too old. */
    Optional<PageSeal> open(Link link, String field, Instant now) {
        return PageSeal.open(key(), link, field).filter(seal -> seal.aliveAt(now));
    }

    private HmacKey key() {
        return keys.key(KeyPurpose.PAGE);
    }
}
