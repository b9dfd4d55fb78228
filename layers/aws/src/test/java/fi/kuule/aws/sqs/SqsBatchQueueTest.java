package fi.kuule.aws.sqs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.kuule.wave.Batch.BatchId;
import fi.kuule.wave.WaveId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

class SqsBatchQueueTest {
    private static final WaveId WAVE = new WaveId("k3v9tq2mxa");
    private final Taking sqs = new Taking();
    private final SqsBatchQueue queue = new SqsBatchQueue(sqs, "https://sqs.example/batches");

    @Test
    void batchesAreSentTenAtATimeAndReadBackAsTheyWere() {
        List<BatchId> batches = IntStream.range(0, 23)
                .mapToObj(number -> new BatchId(WAVE, number))
                .toList();

        queue.send(batches);

        assertEquals(List.of(10, 10, 3), sqs.calls.stream().map(List::size).toList());
        assertEquals(
                batches,
                sqs.calls.stream().flatMap(List::stream).map(BatchJson::read).toList());
    }

    @Test
    void aMessageHoldsIdsAndNothingElse() {
        queue.send(List.of(new BatchId(WAVE, 7)));

        assertEquals(List.of(List.of("{\"wave\":\"k3v9tq2mxa\",\"batch\":7}")), sqs.calls);
    }

    @Test
    void aMessageThatIsNotTakenIsBroken() {
        sqs.refuses = true;

        assertThrows(IllegalStateException.class, () -> queue.send(List.of(new BatchId(WAVE, 0))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "{}",
                "{\"wave\":\"a\"}",
                "{\"wave\":1,\"batch\":0}",
                "{\"wave\":\"A B\",\"batch\":0}"
            })
    void aBodyThatIsNotOursIsRefused(String body) {
        assertThrows(IllegalArgumentException.class, () -> BatchJson.read(body));
    }

    /** Takes messages, or refuses the first of every call. */
    private static final class Taking implements SqsClient {
        private final List<List<String>> calls = new ArrayList<>();
        private boolean refuses;

        @Override
        public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
            calls.add(request.entries().stream()
                    .map(SendMessageBatchRequestEntry::messageBody)
                    .toList());
            return refuses
                    ? SendMessageBatchResponse.builder()
                            .failed(BatchResultErrorEntry.builder().id("0").build())
                            .build()
                    : SendMessageBatchResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return "sqs";
        }

        @Override
        public void close() {}
    }
}
