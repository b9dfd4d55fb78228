package fi.kuule.aws.dynamodb;

import java.util.Arrays;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Several documents of the Register written together or not at all. */
final class RegisterTransaction {
    private static final int ATTEMPTS = 5;
    private final RegisterTable register;

    RegisterTransaction(RegisterTable register) {
        this.register = register;
    }

    /** Puts every document; false when one of them exists. */
    boolean putAllNew(Item... documents) {
        return write(Arrays.stream(documents)
                .map(document -> TransactWriteItem.builder()
                        .put(put(document)
                                .conditionExpression("attribute_not_exists(id)")
                                .build())
                        .build())
                .toList());
    }

    Put.Builder put(Item document) {
        return Put.builder().tableName(register.table()).item(document.attributes());
    }

    /** False when a condition does not hold; tried again when somebody else was writing the same documents. */
    boolean write(List<TransactWriteItem> items) {
        for (int attempt = 1; ; attempt++) {
            try {
                register.dynamoDb().transactWriteItems(request -> request.transactItems(items));
                return true;
            } catch (TransactionCanceledException e) {
                if (because(e, "ConditionalCheckFailed")) return false;
                if (!because(e, "TransactionConflict") || attempt == ATTEMPTS) throw e;
            }
        }
    }

    private static boolean because(TransactionCanceledException e, String code) {
        return e.cancellationReasons().stream().anyMatch(reason -> code.equals(reason.code()));
    }
}
