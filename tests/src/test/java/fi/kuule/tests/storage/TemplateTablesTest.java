package fi.kuule.tests.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class TemplateTablesTest {
    @Test
    void theTemplateMakesEightTables() {
        try (DynamoDbClient dynamoDb = StorageEngine.start()) {
            assertEquals(
                    List.of(
                            "AddressesTable",
                            "InvitationsTable",
                            "KeysTable",
                            "OutboxTable",
                            "RegisterTable",
                            "ReportsTable",
                            "ResponsesTable",
                            "TalliesTable"),
                    dynamoDb.listTables().tableNames());
        }
    }
}
