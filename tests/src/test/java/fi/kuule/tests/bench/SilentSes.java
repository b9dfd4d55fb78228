package fi.kuule.tests.bench;

import com.sun.net.httpserver.HttpServer;
import fi.kuule.local.http.Loopback;
import fi.kuule.local.mailbox.Mailbox;
import fi.kuule.local.ses.SendingService;
import fi.kuule.local.ses.SesEndpoint;
import fi.kuule.local.ses.SesEventJson;
import fi.kuule.local.ses.SesEvents;
import fi.kuule.local.ses.SesSettings;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** The local SES once more, with a quota that is never in the way and no reports, so that mail-events takes no time of what is measured. */
record SilentSes(URI address, SesEndpoint endpoint) implements AutoCloseable {
    private static final long MAILS = 1_000_000;

    static SilentSes start(InstantSource clock, String configurationSet) throws IOException {
        Random random = new Random(1);
        SesEvents none = new SesEvents(List.of(), List.of(), (function, event) -> {}, new SesEventJson(clock, random));
        SendingService service =
                new SendingService(new Mailbox(Optional.empty()), none, Set.of(configurationSet), clock, random);
        service.change(new SesSettings(SesSettings.Behaviour.OK, false, MAILS, MAILS, Set.of(), Set.of(), Set.of()));
        HttpServer server = Loopback.bind(0);
        return new SilentSes(SesEndpoint.address(server), SesEndpoint.start(server, service));
    }

    @Override
    public void close() {
        endpoint.close();
    }
}
