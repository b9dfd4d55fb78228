package fi.kuule.tests.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** docs/security.md, of which the table is made by a test. */
final class SecurityDocument {
    static final String COMMAND =
            "./kuule test -Dtest=LeastPrivilegeTest -Dsurefire.failIfNoSpecifiedTests=false -Dkuule.write=true";
    private static final Path FILE = Path.of("..", "docs", "security.md");
    private static final String BEGIN = "<!-- the table begins -->\n";
    private static final String END = "<!-- the table ends -->";

    private SecurityDocument() {}

    static String table() {
        String text = read();
        return text.substring(text.indexOf(BEGIN) + BEGIN.length(), text.indexOf(END));
    }

    /** Whether the run was asked to write what it found. */
    static boolean writing() {
        return Boolean.getBoolean("kuule.write");
    }

    static void write(String table) {
        String text = read();
        try {
            Files.writeString(
                    FILE,
                    text.substring(0, text.indexOf(BEGIN) + BEGIN.length())
                            + table
                            + text.substring(text.indexOf(END)));
        } catch (IOException e) {
            throw new UncheckedIOException("writing docs/security.md", e);
        }
    }

    private static String read() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException("reading docs/security.md", e);
        }
    }
}
