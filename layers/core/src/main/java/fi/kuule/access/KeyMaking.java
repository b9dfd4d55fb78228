package fi.kuule.access;

/** Makes the secret keys, once. */
public interface KeyMaking {
    /** Stores this key if the purpose has none yet; changes nothing otherwise. */
    void putIfAbsent(KeyPurpose purpose, HmacKey key);
}
