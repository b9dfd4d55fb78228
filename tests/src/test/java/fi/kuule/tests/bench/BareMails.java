package fi.kuule.tests.bench;

import fi.kuule.aws.AwsClients;
import fi.kuule.aws.settings.Environment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A wave that goes by the calls to storage, queue and SES without which no mail goes once, with the clients that functions have. */
final class BareMails {
    private final AtomicInteger sent = new AtomicInteger();
    private final BareDispatch dispatch;
    private final Draining delivery;

    /** @param wave whose invitations it uses up */
    BareMails(Map<String, String> environment, String wave, WrittenMail mail, Instant now, int atOnce) {
        this.dispatch = new BareDispatch(environment, wave, now);
        List<Draining.Worker> workers = Stream.<Draining.Worker>generate(
                        () -> new BareDelivery(environment, mail, now, sent))
                .limit(atOnce)
                .toList();
        this.delivery = new Draining(
                new AwsClients(environment).sqs(), new Environment(environment).text("OUTGOING_QUEUE_URL"), workers);
    }

    MailMinute minute(int mails) throws Exception {
        return MailMinute.measured(() -> dispatch.queue(mails), this::deliver);
    }

    private int deliver() throws Exception {
        int before = sent.get();
        delivery.run();
        return sent.get() - before;
    }
}
