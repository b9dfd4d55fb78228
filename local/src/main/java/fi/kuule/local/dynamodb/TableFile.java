package fi.kuule.local.dynamodb;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteJob;
import com.almworks.sqlite4java.SQLiteStatement;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccess;

/** The file of DynamoDB Local: made to keep a log, so that a write waits for the disk once and not several times. */
final class TableFile {
    /** As DynamoDB Local names the file of its shared instance. */
    private static final String NAME = "shared-local-instance.db";

    private static final String LOG = NAME + "-wal";
    private static final int ATTEMPTS = 500;
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

    static {
        SQLITE.setLevel(Level.OFF);
    }

    private TableFile() {}

    /** Before the engine opens it; the mode stays with the file. */
    static void keepLog(Path directory) {
        Access access = new Access(directory.resolve(NAME).toFile());
        access.keepLog();
        access.close();
        awaitClosed(directory);
    }

    /** The engine says that it has stopped before it has closed its file; then the file's log is gone. */
    static void awaitClosed(Path directory) {
        for (int attempt = 0; attempt < ATTEMPTS && Files.exists(directory.resolve(LOG)); attempt++) pause();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Opens the file as the engine does, which loads SQLite by the way. */
    private static final class Access extends SQLiteDBAccess {
        Access(File file) {
            super(file);
        }

        /** Sets the mode, and reads once so that the log is there. */
        void keepLog() {
            queue.execute(new SQLiteJob<Boolean>() {
                        @Override
                        protected Boolean job(SQLiteConnection connection) throws SQLiteException {
                            return stepped(connection, "pragma journal_mode=WAL")
                                    && stepped(connection, "select count(*) from sqlite_master");
                        }
                    })
                    .complete();
        }

        private static boolean stepped(SQLiteConnection connection, String sql) throws SQLiteException {
            SQLiteStatement statement = connection.prepare(sql, false);
            try {
                return statement.step();
            } finally {
                statement.dispose();
            }
        }
    }
}
