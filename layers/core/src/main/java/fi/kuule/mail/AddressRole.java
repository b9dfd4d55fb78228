package fi.kuule.mail;

import java.util.Set;

/** Whose an address seems to be, by what stands before the {@code @}. A guess: a warning can be built on it, a promise cannot. */
public enum AddressRole {
    /** One person's, as far as one can see. */
    PERSON,
    /** An office's: several people read it, and each may answer for all. */
    SHARED,
    /** Of the machinery of mail, or nobody's: it takes complaints and bounces, and never a survey. */
    NOBODY;

    private static final Set<String> NOBODYS = Set.of(
            "abuse", "do-not-reply", "donotreply", "mailer-daemon", "no-reply", "no_reply", "noreply", "postmaster");

    private static final Set<String> OFFICES = Set.of(
            "admin",
            "administration",
            "asiakaspalvelu",
            "contact",
            "customerservice",
            "expedition",
            "hallinto",
            "hallitus",
            "help",
            "helpdesk",
            "hostmaster",
            "hr",
            "info",
            "kansliet",
            "kanslia",
            "keskus",
            "kirjaamo",
            "kirjasto",
            "kundtjanst",
            "kunta",
            "laskutus",
            "mail",
            "marketing",
            "myynti",
            "office",
            "palaute",
            "palvelu",
            "posti",
            "rehtori",
            "registrator",
            "registry",
            "reception",
            "root",
            "sales",
            "security",
            "service",
            "support",
            "taloustoimisto",
            "tiedotus",
            "toimisto",
            "tuki",
            "vastaanotto",
            "vaihde",
            "webmaster",
            "yhteys");

    /** @param local in lower case; what follows a {@code +} does not matter */
    static AddressRole of(String local) {
        int plus = local.indexOf('+');
        String name = plus < 0 ? local : local.substring(0, plus);
        if (NOBODYS.contains(name)) return NOBODY;
        return OFFICES.contains(name) ? SHARED : PERSON;
    }
}
