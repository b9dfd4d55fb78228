package fi.kuule.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kuule.mail.Sending;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;

class AwsClientsTest {
    @Test
    void theWindowAfterTheLastLookIsTheLookAndOneCall() {
        assertEquals(Sending.WINDOW, Sending.LOOK.plus(AwsClients.CALL));
    }

    @Test
    void aCallThatHasEndedKeepsNothingInMemory() {
        try (StubService aws = new StubService()) {
            AwsClients clients = new AwsClients(aws.environment());
            SqsClient sqs = clients.sqs();
            SesV2Client ses = clients.ses();
            for (int i = 0; i < 20; i++) {
                sqs.receiveMessage(receive -> receive.queueUrl("http://127.0.0.1/batches"));
                ses.getAccount(account -> {});
            }
            ScheduledThreadPoolExecutor timekeeper = clients.timekeeper();
            assertEquals(1, timekeeper.getLargestPoolSize(), "one thread keeps the time of all calls");
            assertEquals(0, timekeeper.getQueue().size(), "calls still waited for");
        }
    }
}
