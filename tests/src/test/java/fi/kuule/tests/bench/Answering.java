package fi.kuule.tests.bench;

import fi.kuule.tests.flow.Citizen;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A connection on which citizens come one after the other: a page is opened, and one that was opened long enough ago is sent. So the page's
 * own limit of 1.5 s holds, and the connection never waits for it.
 */
final class Answering implements Workers.Work {
    private static final long READING = Duration.ofMillis(1_600).toNanos();
    /** So long pages are opened and none is sent. */
    static final Duration FILLING = Duration.ofMillis(1_800);

    private final Connection connection;
    private final Links links;
    private final Deque<Open> reading = new ArrayDeque<>();

    private record Open(String path, String seal, long at) {}

    Answering(Cloud cloud, Links links) {
        try {
            this.connection = new Connection(cloud.base());
        } catch (IOException e) {
            throw new IllegalStateException("cannot connect", e);
        }
        this.links = links;
    }

    /** True when an answer was thanked for. */
    @Override
    public boolean once() throws IOException {
        reading.addLast(opened("/s/" + links.next().value()));
        Open oldest = reading.getFirst();
        if (System.nanoTime() - oldest.at < READING) return false;
        reading.removeFirst();
        return answered(oldest);
    }

    private Open opened(String path) throws IOException {
        Connection.Page page = connection.get(path);
        if (page.status() != 200) throw new IllegalStateException("a page was answered " + page.status());
        String seal = Citizen.hidden(page.body()).get("sivu");
        return new Open(path, String.valueOf(seal), System.nanoTime());
    }

    private boolean answered(Open page) throws IOException {
        Connection.Page thanks =
                connection.post(page.path, "arvio=9&miksi=Palvelu+oli+nopeaa+ja+asiallista.&sivu=" + page.seal);
        if (thanks.status() != 200) throw new IllegalStateException("an answer was answered " + thanks.status());
        Citizen.receipt(thanks.body());
        return true;
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
