package fi.kuule.tests.bench;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts the mails of invitations that mail-delivery says it has sent; what it dropped, or found sent, does not count. */
final class SentContext extends QuietContext {
    private final AtomicInteger sent = new AtomicInteger();

    int sent() {
        return sent.get();
    }

    @Override
    public void log(String message) {
        if (message.equals("mail=invitation round=0 outcome=sent\n")) sent.incrementAndGet();
        super.log(message);
    }
}
