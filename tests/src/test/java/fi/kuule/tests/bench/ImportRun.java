package fi.kuule.tests.bench;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.aws.AwsClients;
import fi.kuule.linkgeneration.LinkGenerationHandler;
import fi.kuule.management.ManagementHandler;
import fi.kuule.tests.flow.Town;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** The functions' side of an import: management takes the packed list, link-generation the batches, two at a time as on AWS. */
final class ImportRun {
    static final String KEY = "KUULE_BENCH_KEY";
    private static final int AT_ONCE = 2;
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration OFFSET =
            Duration.between(InstantSource.system().instant(), Town.MONDAY_MORNING);
    private static final InstantSource CLOCK =
            () -> InstantSource.system().instant().plus(OFFSET);

    private final Map<String, String> environment = new HashMap<>(System.getenv());
    private final SqsClient sqs = new AwsClients(environment).sqs();
    private final int contacts;

    /** A queue that nobody else takes batches from. */
    private ImportRun(int contacts) {
        this.contacts = contacts;
        String queue = sqs.createQueue(create -> create.queueName("mitta")).queueUrl();
        environment.put("BATCHES_QUEUE_URL", queue);
    }

    public static void main(String[] arguments) throws Exception {
        ImportRun run = new ImportRun(Integer.parseInt(arguments[0]));
        int sample = Integer.parseInt(arguments[1]);
        run.upload();
        double before = BareLinking.perSecond(run.environment, AT_ONCE, sample, "alussa");
        run.link();
        double after = BareLinking.perSecond(run.environment, AT_ONCE, sample, "lopussa");
        say("bare", Median.of(before, after));
    }

    private static void say(String what, double figure) {
        System.out.printf(Locale.ROOT, "%s %.3f%n", what, figure);
    }

    private void upload() throws IOException {
        byte[] event = event();
        RequestStreamHandler management = new ManagementHandler(environment, CLOCK, new SplittableRandom(7));
        long began = System.nanoTime();
        JsonNode reply = call(management, event);
        double seconds = (System.nanoTime() - began) / 1e9;
        if (reply.path("statusCode").asInt() != 201)
            throw new IllegalStateException("the list was answered " + reply.path("statusCode"));
        say("upload", seconds);
        say("uploaded", live());
    }

    private byte[] event() throws IOException {
        ObjectNode event = JSON.createObjectNode()
                .put("version", "2.0")
                .put("routeKey", "ANY /api/{proxy+}")
                .put("rawPath", "/api/surveys/asiointi/waves")
                .put("rawQueryString", "");
        event.putObject("headers")
                .put("content-type", "application/octet-stream")
                .put("authorization", "Bearer " + environment.get(KEY));
        event.putObject("requestContext")
                .putObject("http")
                .put("method", "POST")
                .put("path", "/api/surveys/asiointi/waves");
        event.put("body", Base64.getEncoder().encodeToString(ContactFile.packed(contacts)))
                .put("isBase64Encoded", true);
        return JSON.writeValueAsBytes(event);
    }

    private void link() throws Exception {
        int batches = (contacts + 499) / 500;
        long began = System.nanoTime();
        AtomicInteger done = new AtomicInteger();
        Callable<Void> worker = () -> {
            RequestStreamHandler handler = new LinkGenerationHandler(environment, CLOCK, new SplittableRandom(7));
            while (done.get() < batches) {
                for (Message message : receive()) {
                    link(handler, message);
                    if (done.incrementAndGet() == Math.max(1, batches / 10)) say("early", live());
                }
            }
            return null;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Void>> running = new ArrayList<>();
            IntStream.range(0, AT_ONCE).forEach(i -> running.add(threads.submit(worker)));
            for (Future<Void> one : running) one.get();
        }
        say("linked", contacts * 1e9 / (System.nanoTime() - began));
        say("late", live());
    }

    private List<Message> receive() {
        return sqs.receiveMessage(receive -> receive.queueUrl(environment.get("BATCHES_QUEUE_URL"))
                        .maxNumberOfMessages(1)
                        .waitTimeSeconds(1)
                        .visibilityTimeout(720))
                .messages();
    }

    private void link(RequestStreamHandler handler, Message message) throws IOException {
        ObjectNode event = JSON.createObjectNode();
        event.putArray("Records")
                .addObject()
                .put("messageId", message.messageId())
                .put("body", message.body());
        JsonNode reply = call(handler, JSON.writeValueAsBytes(event));
        if (!reply.path("batchItemFailures").isEmpty()) throw new IllegalStateException("a batch failed");
        sqs.deleteMessage(
                delete -> delete.queueUrl(environment.get("BATCHES_QUEUE_URL")).receiptHandle(message.receiptHandle()));
    }

    private static JsonNode call(RequestStreamHandler handler, byte[] event) throws IOException {
        ByteArrayOutputStream reply = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(event), reply, new QuietContext());
        return JSON.readTree(reply.toByteArray());
    }

    /** Megabytes that are still reachable. */
    private static double live() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0;
    }
}
