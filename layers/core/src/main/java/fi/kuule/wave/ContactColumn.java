package fi.kuule.wave;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a column of a contact list may hold, and how it is named in Finnish, Swedish and English. */
enum ContactColumn {
    ADDRESS("sähköposti", "sähköpostiosoite", "e-post", "e-postadress", "email", "e-mail", "email address", "address"),
    REFERENCE("viite", "asiakasnumero", "referens", "kundnummer", "reference", "customer number"),
    LANGUAGE("kieli", "asiointikieli", "språk", "language"),
    SERVICE("palvelu", "tjänst", "service"),
    TOUCHPOINT("asiointikohta", "kohta", "kontaktpunkt", "touchpoint"),
    AGE_GROUP("ikäryhmä", "åldersgrupp", "age group"),
    AREA("alue", "område", "area");

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable; its type does not say so
    private final List<String> names;

    ContactColumn(String... names) {
        this.names = List.of(names);
    }

    /** The names that a file may use, the Finnish ones first. */
    List<String> names() {
        return names;
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
