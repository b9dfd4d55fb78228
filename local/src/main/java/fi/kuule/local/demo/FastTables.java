package fi.kuule.local.demo;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteJob;
import com.almworks.sqlite4java.SQLiteStatement;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.exceptions.DynamoDBLocalServiceException;
import software.amazon.dynamodb.services.local.embedded.DDBExceptionMappingInvocationHandler;
import software.amazon.dynamodb.services.local.shared.access.LocalDBClient;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccess;
import software.amazon.dynamodb.services.local.shared.jobs.JobsRegister;

/**
 * DynamoDB Local on the file that the local cloud opens later, without waiting for the disk after every write: some 3 000 writes a second
 * instead of 100. Who pulls the plug loses the file, and filling starts over.
 */
final class FastTables implements AutoCloseable {
    /** As DynamoDB Local names the file of its shared instance. */
    private static final String FILE = "shared-local-instance.db";

    private final ExecutorService jobs = Executors.newFixedThreadPool(
            2, Thread.ofPlatform().daemon().name("tables-", 0).factory());
    private final LocalDBClient engine;
    private final DynamoDbClient client;

    /** @param directory an existing one */
    FastTables(Path directory) {
        Access access = new Access(directory.resolve(FILE).toFile());
        access.pragma("synchronous=OFF");
        access.pragma("journal_mode=MEMORY");
        this.engine = new LocalDBClient(access, new JobsRegister(jobs, false));
        this.client = speaking(engine.dynamoDbClient());
    }

    DynamoDbClient client() {
        return client;
    }

    @Override
    public void close() {
        engine.shutdown();
        jobs.shutdown();
    }

    /** The engine's own exceptions as those of the SDK. */
    private static DynamoDbClient speaking(DynamoDbClient engine) {
        return (DynamoDbClient) Proxy.newProxyInstance(
                FastTables.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.invoke(engine, arguments);
                    } catch (InvocationTargetException e) {
                        if (e.getCause() instanceof DynamoDBLocalServiceException thrown)
                            DDBExceptionMappingInvocationHandler.handleDynamoDBLocalServiceException(thrown);
                        throw e.getCause();
                    }
                });
    }

    private static final class Access extends SQLiteDBAccess {
        Access(File file) {
            super(file);
        }

        void pragma(String pragma) {
            queue.execute(new SQLiteJob<Boolean>() {
                        @Override
                        protected Boolean job(SQLiteConnection connection) throws SQLiteException {
                            SQLiteStatement statement = connection.prepare("PRAGMA " + pragma, false);
                            try {
                                return statement.step();
                            } finally {
                                statement.dispose();
                            }
                        }
                    })
                    .complete();
        }
    }
}
