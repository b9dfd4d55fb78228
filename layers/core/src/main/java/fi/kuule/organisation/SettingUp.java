package fi.kuule.organisation;

import fi.kuule.access.HmacKey;
import fi.kuule.access.KeyMaking;
import fi.kuule.access.KeyPurpose;
import java.util.random.RandomGenerator;

/** Sets up the organisation of this stack: its secret keys first, so that nothing is ever done without them. */
public final class SettingUp {
    private final Organisations organisations;
    private final KeyMaking keys;
    private final RandomGenerator random;

    /** @param random unpredictable: the keys are made of it */
    public SettingUp(Organisations organisations, KeyMaking keys, RandomGenerator random) {
        this.organisations = organisations;
        this.keys = keys;
        this.random = random;
    }

    /** Puts the organisation; makes the keys that are not there yet and leaves alone those that are. */
    public void put(Organisation organisation) {
        for (KeyPurpose purpose : KeyPurpose.values()) keys.putIfAbsent(purpose, newKey());
        organisations.put(organisation);
    }

    private HmacKey newKey() {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        return new HmacKey(secret);
    }
}
