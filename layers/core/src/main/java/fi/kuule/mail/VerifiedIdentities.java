package fi.kuule.mail;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The addresses and domains that the sending service has verified: in its sandbox, only they may be written to. */
public interface VerifiedIdentities {
    /** As the sending service names them: domains in Punycode. */
    Set<String> all();

    /** The domain that plays receivers of every kind, which anybody may write to. */
    String SIMULATOR = "simulator.amazonses.com";

    /** The names as they are compared: in lower case, with the domain in Punycode. */
    static Set<String> comparable(Set<String> names) {
        return names.stream().map(VerifiedIdentities::comparable).collect(Collectors.toUnmodifiableSet());
    }

    private static String comparable(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int domain = lower.lastIndexOf('@') + 1;
        return MailDomain.parse(lower.substring(domain))
                .map(parsed -> lower.substring(0, domain) + parsed.ascii())
                .orElse(lower);
    }

    /**
     * Whether the address, its domain, or a domain above that is among them.
     *
     * @param verified {@linkplain #comparable(Set) comparable}
     */
    static boolean allow(Set<String> verified, EmailAddress address) {
        String name = comparable(address.value());
        String domain = name.substring(name.lastIndexOf('@') + 1);
        if (domain.equals(SIMULATOR) || verified.contains(name)) return true;
        for (String above = domain; !above.isEmpty(); above = above.substring(above.indexOf('.') + 1)) {
            if (verified.contains(above)) return true;
            if (above.indexOf('.') < 0) return false;
        }
        return false;
    }
}
