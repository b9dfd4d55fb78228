package fi.kuule.tests.bench;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;

/** Empties a queue as Lambda does for a function, ten messages to a call and a thread for each worker. Nothing comes to it meanwhile. */
record Draining(SqsClient sqs, String queue, List<Worker> workers) {
    private static final int BATCH = 10;
    private static final int VISIBILITY = 360;

    /** Whom the messages are given to; they are deleted after it, unless it fails. */
    @FunctionalInterface
    interface Worker {
        void work(List<Message> batch) throws Exception;
    }

    void run() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(workers.size())) {
            List<Future<Void>> running =
                    workers.stream().map(worker -> threads.submit(loop(worker))).toList();
            for (Future<Void> one : running) one.get();
        }
    }

    private Callable<Void> loop(Worker worker) {
        return () -> {
            for (List<Message> batch = receive(); !batch.isEmpty(); batch = receive()) {
                worker.work(batch);
                delete(batch);
            }
            return null;
        };
    }

    private List<Message> receive() {
        return sqs.receiveMessage(receive ->
                        receive.queueUrl(queue).maxNumberOfMessages(BATCH).visibilityTimeout(VISIBILITY))
                .messages();
    }

    private void delete(List<Message> batch) {
        List<DeleteMessageBatchRequestEntry> entries = IntStream.range(0, batch.size())
                .mapToObj(i -> DeleteMessageBatchRequestEntry.builder()
                        .id(Integer.toString(i))
                        .receiptHandle(batch.get(i).receiptHandle())
                        .build())
                .toList();
        sqs.deleteMessageBatch(delete -> delete.queueUrl(queue).entries(entries));
    }
}
