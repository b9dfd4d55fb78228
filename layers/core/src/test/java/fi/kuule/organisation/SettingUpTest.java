package fi.kuule.organisation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kuule.access.HmacKey;
import fi.kuule.access.KeyPurpose;
import fi.kuule.language.Language;
import fi.kuule.language.LocalText;
import fi.kuule.mail.EmailAddress;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SettingUpTest {
    private final Map<KeyPurpose, HmacKey> keys = new EnumMap<>(KeyPurpose.class);
    private final Keeper keeper = new Keeper();
    private final SettingUp settingUp = new SettingUp(keeper, keys::putIfAbsent, new SplittableRandom(1));

    @Test
    void theFirstPutMakesAKeyForEveryPurposeEachItsOwn() {
        settingUp.put(organisation("Mallila"));
        Set<String> secrets = new HashSet<>();
        keys.values().forEach(key -> secrets.add(Arrays.toString(key.secret())));
        assertEquals(Set.of(KeyPurpose.values()), keys.keySet());
        assertEquals(KeyPurpose.values().length, secrets.size());
    }

    @Test
    void theSecondPutChangesTheOrganisationAndNoKey() {
        settingUp.put(organisation("Mallila"));
        byte[] before = keys.get(KeyPurpose.LINK).secret();
        settingUp.put(organisation("Uusi Mallila"));
        assertArrayEquals(before, keys.get(KeyPurpose.LINK).secret());
        assertEquals(Optional.of(organisation("Uusi Mallila")), keeper.find());
    }

    private static Organisation organisation(String name) {
        EmailAddress address = new EmailAddress("kuule@mallila.example");
        return new Organisation(
                LocalText.same(name), List.of(Language.FI), address, address, Optional.empty(), Optional.empty());
    }

    private static final class Keeper implements Organisations {
        private Optional<Organisation> organisation = Optional.empty();

        @Override
        public Optional<Organisation> find() {
            return organisation;
        }

        @Override
        public void put(Organisation put) {
            organisation = Optional.of(put);
        }
    }
}
