package fi.kuule.organisation;

import fi.kuule.language.Language;
import fi.kuule.mail.EmailAddress;
import java.util.Set;

/** A person of the organisation; gets the reports of the services named here. */
public record Member(
        MemberId id, String name, EmailAddress address, Language language, Role role, Set<ServiceId> services) {
    public enum Role {
        ADMINISTRATOR,
        MANAGER,
        READER
    }

    public Member {
        if (name.isBlank()) throw new IllegalArgumentException("a member has a name");
        if (!Language.OF_STAFF.contains(language))
            throw new IllegalArgumentException("no reports are written in " + language.tag());
        services = Set.copyOf(services);
    }

    @Override
    public String toString() {
        return "Member[" + id.value() + "]";
    }
}
