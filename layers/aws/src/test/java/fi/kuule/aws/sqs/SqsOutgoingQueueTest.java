package fi.kuule.aws.sqs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kuule.aws.AwsClients;
import fi.kuule.aws.StubService;
import fi.kuule.mail.MailId;
import fi.kuule.mail.Outgoing;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqsOutgoingQueueTest {
    private static final Outgoing INVITATION = new Outgoing.InvitationMail(MailId.ofInvitation("i".repeat(43)));
    private static final Outgoing REPORT =
            new Outgoing.ReportMail(MailId.ofReport("r".repeat(43)), "kirjasto", "2026-10", "liisa");
    private static final Outgoing SUMMARY =
            new Outgoing.SummaryMail(MailId.ofSummary("s".repeat(43)), "2026-10", "liisa");
    private static final Outgoing TRIAL =
            new Outgoing.TrialMail(MailId.ofTrial("t".repeat(43)), "kysely", 3, "kirjasto", "fi-selko", 1, "liisa");
    private final StubService sqs = new StubService();

    @AfterEach
    void close() {
        sqs.close();
    }

    @Test
    void mailsGoTenACallAndTheirBodiesHoldIdsOnly() throws IOException {
        sqs.answer("{\"Successful\":[],\"Failed\":[]}");
        List<Outgoing> mails = new ArrayList<>(IntStream.range(0, 11)
                .<Outgoing>mapToObj(i -> new Outgoing.InvitationMail(MailId.ofInvitation(("" + i % 10).repeat(43))))
                .toList());
        mails.add(REPORT);
        mails.add(SUMMARY);
        queue().send(mails);
        List<JsonNode> first = entries();
        List<JsonNode> second = entries();
        assertEquals(10, first.size());
        assertEquals(3, second.size());
        assertEquals(
                "{\"mail\":\"i0-" + "0".repeat(43) + "\"}",
                first.getFirst().get("MessageBody").asText());
        assertEquals(
                "{\"mail\":\"r-" + "r".repeat(43)
                        + "\",\"service\":\"kirjasto\",\"month\":\"2026-10\",\"member\":\"liisa\"}",
                second.get(1).get("MessageBody").asText());
        assertEquals(
                "{\"mail\":\"s-" + "s".repeat(43) + "\",\"month\":\"2026-10\",\"member\":\"liisa\"}",
                second.getLast().get("MessageBody").asText());
        assertEquals(
                SUMMARY, OutgoingJson.read(second.getLast().get("MessageBody").asText()));
    }

    @Test
    void eachMailIsHeldBackAsLongAsIsSaid() throws IOException {
        sqs.answer("{\"Successful\":[],\"Failed\":[]}");
        List<Outgoing> mails = Collections.nCopies(11, INVITATION);
        queue().send(mails, IntStream.range(0, 11).mapToObj(Duration::ofSeconds).toList());
        assertEquals(
                List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9),
                entries().stream()
                        .map(entry -> entry.get("DelaySeconds").asInt())
                        .toList());
        assertEquals(10, entries().getFirst().get("DelaySeconds").asInt());
    }

    @Test
    void aMailThatTheQueueDidNotTakeIsTold() {
        sqs.answer("{\"Successful\":[],\"Failed\":[{\"Id\":\"0\",\"Code\":\"InternalError\",\"SenderFault\":false}]}");
        assertThrows(IllegalStateException.class, () -> queue().send(List.of(INVITATION)));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        for (Outgoing mail : List.of(INVITATION, REPORT, TRIAL, new Outgoing.CanaryMail(new MailId("c-2026-11-22"))))
            assertEquals(mail, OutgoingJson.read(OutgoingJson.write(mail)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "aino@asukas.example",
                "[]",
                "{\"mail\":7}",
                "{\"mail\":\"a b\"}",
                "{\"mail\":\"r-1\",\"service\":\"a\"}"
            })
    void aBodyThatIsNotOursIsRefusedWithoutQuotingIt(String body) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> OutgoingJson.read(body));
        assertEquals(false, String.valueOf(refusal.getMessage()).contains("aino"));
    }

    private SqsOutgoingQueue queue() {
        return new SqsOutgoingQueue(new AwsClients(sqs.environment()).sqs(), "http://127.0.0.1/outgoing");
    }

    private List<JsonNode> entries() throws IOException {
        List<JsonNode> entries = new ArrayList<>();
        new ObjectMapper().readTree(sqs.requests.remove()).get("Entries").forEach(entries::add);
        return entries;
    }
}
