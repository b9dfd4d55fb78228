package fi.kuule.wave;

import fi.kuule.language.Language;
import fi.kuule.mail.Reference;
import fi.kuule.organisation.ServiceId;
import java.util.List;

/** The invitations by letter; apart from {@link Invitations}, since only whoever has letters printed reads references. */
public interface Letters {
    /** Every letter of a wave that is not over, in no order. Eventually consistent. */
    List<Letter> of(WaveId wave);

    /** One letter to print. */
    record Letter(InvitationId id, Reference reference, ServiceId service, Language language) {
        @Override
        public String toString() {
            return "Letter[" + id.value() + "]";
        }
    }
}
