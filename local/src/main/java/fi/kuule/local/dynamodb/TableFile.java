package fi.kuule.local.dynamodb;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The file of DynamoDB Local: made to keep a log, so that a write waits for the disk once and not several times. */
final class TableFile {
    /** As DynamoDB Local names the file of its shared instance. */
    private static final String NAME = "shared-local-instance.db";

    private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

    static {
        SQLITE.setLevel(Level.OFF);
    }

    private TableFile() {}

    /** The mode stays with the file. The engine has loaded the native library by then. */
    static void keepLog(Path directory) {
        SQLiteConnection file = new SQLiteConnection(directory.resolve(NAME).toFile());
        try {
            file.open(false);
            file.exec("pragma journal_mode=WAL");
        } catch (SQLiteException e) {
            throw new IllegalStateException("cannot open the tables in " + directory, e);
        } finally {
            file.dispose();
        }
    }
}
