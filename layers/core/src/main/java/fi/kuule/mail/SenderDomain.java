package fi.kuule.mail;

import java.net.IDN;
import java.util.Locale;

/** The domain that the sending service has been told to send for, as the network knows it: in ASCII and lower case. */
public record SenderDomain(String value) {
    public SenderDomain {
        value = IDN.toASCII(value.strip()).toLowerCase(Locale.ROOT);
        if (!value.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")) throw new IllegalArgumentException("not a domain");
    }

    public static SenderDomain of(EmailAddress address) {
        return new SenderDomain(address.value().substring(address.value().lastIndexOf('@') + 1));
    }

    /** Whether mail may come from this address: its domain is this one, or below it. */
    public boolean covers(EmailAddress sender) {
        String domain = of(sender).value;
        return domain.equals(value) || domain.endsWith("." + value);
    }
}
