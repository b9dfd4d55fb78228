package fi.kuule.aws.sqs;

import fi.kuule.mail.Outgoing;
import fi.kuule.mail.OutgoingQueue;
import fi.kuule.mail.WaitingQueue;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** The outgoing queue on SQS, ten messages a call. */
public final class SqsOutgoingQueue implements OutgoingQueue, WaitingQueue {
    private static final int BATCH = 10;

    private final SqsClient sqs;
    private final String url;

    public SqsOutgoingQueue(SqsClient sqs, String url) {
        this.sqs = sqs;
        this.url = url;
    }

    @Override
    public void send(List<Outgoing> mails) {
        send(mails, Collections.nCopies(mails.size(), Duration.ZERO));
    }

    @Override
    public void send(List<Outgoing> mails, List<Duration> delays) {
        for (int from = 0; from < mails.size(); from += BATCH) {
            int to = Math.min(from + BATCH, mails.size());
            sendBatch(mails.subList(from, to), delays.subList(from, to));
        }
    }

    @Override
    public void sendLater(Outgoing mail, int waits, Duration delay) {
        sqs.sendMessage(request -> request.queueUrl(url)
                .messageBody(OutgoingJson.write(mail, waits))
                .delaySeconds(Math.toIntExact(delay.toSeconds())));
    }

    private void sendBatch(List<Outgoing> mails, List<Duration> delays) {
        List<SendMessageBatchRequestEntry> entries = IntStream.range(0, mails.size())
                .mapToObj(i -> SendMessageBatchRequestEntry.builder()
                        .id(Integer.toString(i))
                        .messageBody(OutgoingJson.write(mails.get(i)))
                        .delaySeconds(Math.toIntExact(delays.get(i).toSeconds()))
                        .build())
                .toList();
        int failed = sqs.sendMessageBatch(request -> request.queueUrl(url).entries(entries))
                .failed()
                .size();
        if (failed > 0)
            throw new IllegalStateException("queue outgoing mail: " + failed + " of " + mails.size() + " not taken");
    }
}
