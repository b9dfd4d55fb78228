package fi.kuule.wave;

import fi.kuule.mail.EmailAddress;
import java.util.function.Consumer;

/** Whom the mails of a wave would go to; apart from {@link Invitations}, since only whoever starts a wave in the sandbox asks. */
public interface Addressees {
    /** Every address of a wave that is not over, in no order. Eventually consistent. */
    void ofWave(WaveId wave, Consumer<EmailAddress> consumer);
}
