package fi.kuule.aws.sqs;

import fi.kuule.wave.Batch.BatchId;
import fi.kuule.wave.BatchQueue;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** Batch ids on their queue, ten messages a call. */
public final class SqsBatchQueue implements BatchQueue {
    private static final int AT_ONCE = 10;
    private final SqsClient sqs;
    private final String url;

    public SqsBatchQueue(SqsClient sqs, String url) {
        this.sqs = sqs;
        this.url = url;
    }

    @Override
    public void send(List<BatchId> batches) {
        for (int from = 0; from < batches.size(); from += AT_ONCE)
            sendSome(batches.subList(from, Math.min(batches.size(), from + AT_ONCE)));
    }

    private void sendSome(List<BatchId> batches) {
        List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
        for (BatchId batch : batches) {
            String id = Integer.toString(entries.size());
            entries.add(SendMessageBatchRequestEntry.builder()
                    .id(id)
                    .messageBody(BatchJson.write(batch))
                    .build());
        }
        SendMessageBatchResponse response =
                sqs.sendMessageBatch(request -> request.queueUrl(url).entries(entries));
        if (!response.failed().isEmpty())
            throw new IllegalStateException("queueing batches of wave "
                    + batches.get(0).wave().value() + ": " + response.failed().size() + " were not taken");
    }
}
