package fi.kuule.tests.honest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.kuule.language.Language;
import fi.kuule.mail.Message;
import fi.kuule.tests.flow.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What the seven situations look like, byte by byte: who changes a word or the look sees in the difference what became of it. Written anew
 * with {@code -Dkuule.situations=write}; with {@code -Dkuule.pictures=DIRECTORY} pictures of mails and pages are taken at two widths.
 */
class SituationFilesTest {
    private static final Path FILES =
            Path.of("src", "test", "resources", "fi", "kuule", "tests", "honest", "situations");
    private static final List<Language> LANGUAGES = List.of(Language.FI, Language.SV, Language.EN);
    private static final List<Integer> WIDTHS = List.of(360, 700);

    private static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        for (Situations situation : Situations.values())
            for (Language language : LANGUAGES) {
                String name = situation.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + language.code();
                Message mail = Situations.readers(language).mail(situation.report());
                files.put(name + ".mail.html", mail.html());
                files.put(name + ".mail.txt", mail.subject().value() + "\n\n" + mail.text());
                files.put(name + ".page.html", Situations.readers(language).page(situation.report()));
            }
        return files;
    }

    @Test
    void everySituationLooksAsItDid() throws IOException {
        Map<String, String> files = files();
        if ("write".equals(System.getProperty("kuule.situations"))) write(files);
        List<String> changed = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet())
            if (!Files.readString(FILES.resolve(file.getKey())).equals(file.getValue())) changed.add(file.getKey());

        assertEquals(63, files.size());
        assertEquals(
                List.of(),
                changed,
                "look at the difference after ./kuule test -Dtest=SituationFilesTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dkuule.situations=write");
    }

    private static void write(Map<String, String> files) throws IOException {
        Files.createDirectories(FILES);
        for (Map.Entry<String, String> file : files.entrySet())
            Files.writeString(FILES.resolve(file.getKey()), file.getValue());
    }

    @Test
    void picturesAreTakenForThoseWhoWantToLook() throws IOException {
        String directory = System.getProperty("kuule.pictures", "");
        assumeTrue(!directory.isEmpty(), "skipped: nobody asked for pictures (-Dkuule.pictures=DIRECTORY)");
        Path executable = Chromium.installed().orElseThrow();
        Files.createDirectories(Path.of(directory));
        try (Chromium chromium = new Chromium(executable)) {
            for (Map.Entry<String, String> file : files().entrySet())
                if (file.getKey().endsWith(".html"))
                    for (int width : WIDTHS) {
                        Path picture = Path.of(directory, file.getKey().replace(".html", "." + width + ".png"));
                        chromium.picture(file.getValue(), width, picture);
                        assertTrue(Files.size(picture) > 0);
                    }
        }
    }
}
