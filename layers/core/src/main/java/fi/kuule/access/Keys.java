package fi.kuule.access;

/** The secret keys of this organisation; read-only for all but the function that makes them. */
public interface Keys {
    /** The current key of a purpose; {@link IllegalStateException} when it has not been made yet. */
    HmacKey key(KeyPurpose purpose);
}
