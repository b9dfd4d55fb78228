package fi.kuule.wave;

import fi.kuule.language.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a column of a contact list may hold, and how it is named: in Finnish, Swedish and English first, then otherwise. */
enum ContactColumn {
    ADDRESS("sähköposti", "e-post", "email", "sähköpostiosoite", "e-postadress", "e-mail", "email address", "address"),
    REFERENCE("viite", "referens", "reference", "asiakasnumero", "kundnummer", "customer number"),
    LANGUAGE("kieli", "språk", "language", "asiointikieli"),
    SERVICE("palvelu", "tjänst", "service"),
    TOUCHPOINT("asiointikohta", "kontaktpunkt", "touchpoint", "kohta"),
    AGE_GROUP("ikäryhmä", "åldersgrupp", "age group"),
    AREA("alue", "område", "area"),
    POPULATION("perusjoukko", "population", "population");

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable; its type does not say so
    private final List<String> names;

    ContactColumn(String... names) {
        this.names = List.of(names);
    }

    /** The names that a file may use, the Finnish ones first. */
    List<String> names() {
        return names;
    }

    /** The name to write where a file is made. */
    String nameIn(Language language) {
        return names.get(
                switch (language) {
                    case FI, FI_SELKO -> 0;
                    case SV -> 1;
                    case EN -> 2;
                });
    }

    /** The column of this name; case, spaces, hyphens and underscores do not matter. */
    static Optional<ContactColumn> named(String name) {
        return Arrays.stream(values())
                .filter(column ->
                        column.names.stream().anyMatch(known -> plain(known).equals(plain(name))))
                .findFirst();
    }

    static Stream<String> allNames() {
        return Arrays.stream(values()).flatMap(column -> column.names.stream());
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    }
}
