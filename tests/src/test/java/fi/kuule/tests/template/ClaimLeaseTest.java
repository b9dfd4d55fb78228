package fi.kuule.tests.template;

import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.mail.Sending;
import fi.kuule.wave.MailDispatch;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimLeaseTest {
    private final Duration run = seconds("AWS::Serverless::Function", "MailDelivery", "Timeout");
    private final Duration hidden = seconds("AWS::SQS::Queue", "OutgoingQueue", "VisibilityTimeout");

    @Test
    void nobodyOutlivesAnOwnClaim() {
        assertTrue(Sending.LEASE.compareTo(run) > 0);
    }

    @Test
    void aClaimOfTheRunsLastMomentIsOverWhenTheMessageComesBack() {
        assertTrue(run.plus(Sending.LEASE).compareTo(hidden) < 0);
    }

    @Test
    void aMailIsDispatchedAgainOnlyAfterItsMessageHasComeBack() {
        assertTrue(MailDispatch.CLAIM.compareTo(hidden) > 0);
    }

    private static Duration seconds(String type, String id, String property) {
        Map<String, Object> properties = Template.read().resources(type).getOrDefault(id, Map.of());
        return Duration.ofSeconds(Long.parseLong(String.valueOf(properties.get(property))));
    }
}
