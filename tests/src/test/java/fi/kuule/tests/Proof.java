package fi.kuule.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What a long proof has to say: a line on the output, and at full size a row of docs/proof.md. */
public final class Proof {
    private static final Path ROWS = Path.of("target", "proof.tsv");

    private Proof() {}

    /**
     * @param proof what is proved, such as "5 % faults"
     * @param figure what was counted or measured, with its unit
     * @param value as it stands in the table
     */
    public static void says(String proof, String figure, String value) {
        System.out.println(proof + ": " + figure + ": " + value);
        if (Size.full()) keep(String.join("\t", proof, figure, value) + "\n");
    }

    private static synchronized void keep(String row) {
        try {
            Files.createDirectories(ROWS.getParent());
            Files.writeString(ROWS, row, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("keeping a row of the proof", e);
        }
    }
}
