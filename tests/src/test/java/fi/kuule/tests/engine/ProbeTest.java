package fi.kuule.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import fi.kuule.local.http.Loopback;
import java.io.IOException;
import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

@OnEveryEngine
class ProbeTest {
    private final Engine engine;

    ProbeTest(Engine engine) {
        this.engine = engine;
    }

    @Test
    void whatAnEngineLacksIsWhatAskingItFinds() {
        assertEquals(engine.lacks(), new Probe(engine.dynamoDb(), engine.ses()).lacks());
    }

    @Test
    void anEditionWithoutSesVersionTwoIsFoundOut() throws IOException {
        Set<Ability> withoutSes = Stream.concat(
                        engine.lacks().stream().filter(ability -> ability != Ability.MAIL_CONFIGURATION_SETS),
                        Stream.of(Ability.MAIL, Ability.MAIL_QUOTA))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Ability.class)));

        assertEquals(withoutSes, found(501));
    }

    @Test
    void aServiceThatFailsIsNotTakenForOneThatIsNotThere() {
        assertThrows(SesV2Exception.class, () -> found(500));
    }

    /** With an SES that answers everything with one status. */
    private Set<Ability> found(int status) throws IOException {
        HttpServer server = Loopback.bind(0);
        server.createContext("/", exchange -> Loopback.send(exchange, status, new byte[0]));
        server.start();
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (Clients clients = Clients.of(address, address, address)) {
            return new Probe(engine.dynamoDb(), clients.ses()).lacks();
        } finally {
            server.stop(0);
        }
    }
}
