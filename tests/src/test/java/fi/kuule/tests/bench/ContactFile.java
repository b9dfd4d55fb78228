package fi.kuule.tests.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** A list of people as an organisation would send it, packed. */
final class ContactFile {
    private static final List<String> LANGUAGES = List.of("fi", "sv", "en", "fi");
    private static final List<String> AGES = List.of("16-29", "30-44", "45-64", "65-74", "75+");

    private ContactFile() {}

    static byte[] packed(int people) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(new GZIPOutputStream(file), StandardCharsets.UTF_8)) {
            writer.write("Sähköposti;Kieli;Palvelu;Ikäryhmä;Alue\n");
            for (int i = 0; i < people; i++)
                writer.write("%s;%s;kirjasto;%s;%s\n"
                        .formatted(
                                address(i), LANGUAGES.get(i % 4), AGES.get(i % 5), i % 2 == 0 ? "keskusta" : "kylät"));
        }
        return file.toByteArray();
    }

    /** Nobody that the small town has asked. */
    private static String address(int person) {
        return String.format(Locale.ROOT, "etunimi.sukunimi%06d@posti%02d.example", person, person % 37);
    }
}
