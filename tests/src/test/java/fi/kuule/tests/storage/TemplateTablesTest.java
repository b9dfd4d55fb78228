package fi.kuule.tests.storage;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.kuule.local.dynamodb.TableCreation;
import fi.kuule.local.template.Table;
import fi.kuule.tests.engine.Engine;
import fi.kuule.tests.engine.OnEveryEngine;
import fi.kuule.tests.engine.TemplateOnEngine;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@OnEveryEngine
class TemplateTablesTest {
    private final DynamoDbClient dynamoDb;

    TemplateTablesTest(Engine engine) {
        dynamoDb = engine.dynamoDb();
    }

    @Test
    void theTemplateMakesEightTables() {
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
                dynamoDb.listTables().tableNames().stream().sorted().toList());
    }

    @Test
    void tablesThatStandAsTheTemplateSaysAreLeftAlone() {
        assertDoesNotThrow(
                () -> TableCreation.create(dynamoDb, TemplateOnEngine.stack().tables()));
    }

    @Test
    void aTableThatStandsWithoutItsIndexesIsRefused() {
        List<Table> bare = TemplateOnEngine.stack().tables().stream()
                .map(table -> new Table(table.id(), table.attributes(), table.keys(), List.of(), Optional.empty()))
                .toList();

        assertThrows(IllegalStateException.class, () -> TableCreation.create(dynamoDb, bare));
    }
}
