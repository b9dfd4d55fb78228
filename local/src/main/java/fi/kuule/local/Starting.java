package fi.kuule.local;

import com.sun.net.httpserver.HttpServer;
import fi.kuule.local.dynamodb.DynamoDbEngine;
import fi.kuule.local.dynamodb.ExpiredRows;
import fi.kuule.local.dynamodb.HourlySweep;
import fi.kuule.local.dynamodb.TableCreation;
import fi.kuule.local.functions.Activity;
import fi.kuule.local.functions.AsynchronousCalls;
import fi.kuule.local.functions.FunctionLog;
import fi.kuule.local.functions.Functions;
import fi.kuule.local.functions.LambdaEnvironment;
import fi.kuule.local.http.HttpApi;
import fi.kuule.local.http.Loopback;
import fi.kuule.local.mailbox.Mailbox;
import fi.kuule.local.schedule.LocalClock;
import fi.kuule.local.schedule.Schedules;
import fi.kuule.local.schedule.Timekeeper;
import fi.kuule.local.ses.SendingService;
import fi.kuule.local.ses.SesEndpoint;
import fi.kuule.local.ses.SesEventJson;
import fi.kuule.local.ses.SesEvents;
import fi.kuule.local.sqs.QueuePoller;
import fi.kuule.local.sqs.SqsEngine;
import fi.kuule.local.template.Addresses;
import fi.kuule.local.template.MailEvents;
import fi.kuule.local.template.Queue;
import fi.kuule.local.template.QueueTrigger;
import fi.kuule.local.template.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

/** One start: puts the parts together in the order in which they need each other, the slow ones side by side. */
final class Starting {
    private static final Duration SETTLING = Duration.ofSeconds(60);
    private static final String API_KEY_HASH = "ApiKeyHash";
    private static final String PARAMETERS = "parameters.json";
    private final Settings settings;
    private final Closing closing = new Closing();
    private final Activity activity = new Activity();

    Starting(Settings settings) {
        this.settings = settings;
    }

    LocalCloud start() {
        try {
            return started();
        } catch (CompletionException e) {
            closing.close();
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw e;
        } catch (RuntimeException e) {
            closing.close();
            throw e;
        }
    }

    private LocalCloud started() {
        Optional<DataDirectory> directory =
                settings.data().map(DataDirectory::open).map(closing::add);
        Map<String, String> parameters =
                new TreeMap<>(directory.map(kept -> kept.read(PARAMETERS)).orElse(Map.of()));
        parameters.putAll(settings.parameters());
        Optional<ApiKey> apiKey = apiKey(directory, parameters);
        Stack.read(settings.template(), parameters, Addresses.none());

        HttpServer door = bound(settings.port());
        closing.add(() -> door.stop(0));
        HttpServer sesDoor = bound(0);
        closing.add(() -> sesDoor.stop(0));
        CompletableFuture<DynamoDbEngine> tables = CompletableFuture.supplyAsync(
                () -> DynamoDbEngine.start(directory.map(kept -> kept.directory("tables"))));
        SqsEngine sqs = closing.add(SqsEngine.start(directory.map(kept -> kept.file("queues.jsonl"))));
        DynamoDbEngine dynamoDb = closing.add(tables.join());

        URI baseUri = URI.create("http://localhost:" + door.getAddress().getPort());
        Stack stack = Stack.read(settings.template(), parameters, new Addresses(baseUri, sqs.queues()));
        CompletableFuture<Void> made =
                CompletableFuture.runAsync(() -> TableCreation.create(dynamoDb.client(), stack.tables()));
        sqs.create(stack.queues());
        made.join();
        return wired(directory, apiKey, stack, baseUri, door, sesDoor, dynamoDb, sqs);
    }

    /** Makes the key at the first start and keeps its hash. */
    private Optional<ApiKey> apiKey(Optional<DataDirectory> directory, Map<String, String> parameters) {
        if (parameters.containsKey(API_KEY_HASH) || !Stack.declares(settings.template(), API_KEY_HASH))
            return Optional.empty();
        ApiKey key = ApiKey.make(settings.random());
        parameters.put(API_KEY_HASH, key.hash());
        directory.ifPresent(kept -> {
            Map<String, String> chosen = kept.read(PARAMETERS);
            chosen.put(API_KEY_HASH, key.hash());
            kept.write(PARAMETERS, chosen);
        });
        return Optional.of(key);
    }

    private static HttpServer bound(int port) {
        try {
            return Loopback.bind(port);
        } catch (BindException e) {
            throw new StartRefused("Port " + port + " is taken; choose another with --port.");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on port " + port, e);
        }
    }

    private LocalCloud wired(
            Optional<DataDirectory> directory,
            Optional<ApiKey> apiKey,
            Stack stack,
            URI baseUri,
            HttpServer door,
            HttpServer sesDoor,
            DynamoDbEngine dynamoDb,
            SqsEngine sqs) {
        LocalClock clock = new LocalClock(InstantSource.system());
        settings.clockStart().ifPresent(clock::set);
        ClockFile clockFile = closing.add(new ClockFile(directory, clock));
        Instant fired = clockFile.restore();
        FunctionLog log = closing.add(new FunctionLog(clock, directory.map(kept -> kept.file("functions.log"))));
        Mailbox mailbox = new Mailbox(directory.map(kept -> kept.directory("mail")));
        LambdaEnvironment environment =
                new LambdaEnvironment(dynamoDb.endpoint(), sqs.endpoint(), SesEndpoint.address(sesDoor));
        Functions functions =
                closing.add(new Functions(stack.functions(), environment::of, clock, settings.random(), log, activity));
        AsynchronousCalls calls =
                closing.add(new AsynchronousCalls(functions, sqs::send, clock, activity, settings.retryPause()));
        SendingService sending = sending(stack, mailbox, calls, clock);
        SesEndpoint.start(sesDoor, sending);
        functions.warmUp();

        ExpiredRows expiredRows = new ExpiredRows(dynamoDb.client(), stack.tables(), clock);
        Idleness idleness = new Idleness(activity, sqs, stack.queueTriggers());
        closing.add(HourlySweep.start(expiredRows, clock));
        closing.add(() -> activity.drain(Duration.ofSeconds(20)));
        List<QueuePoller> pollers = stack.queueTriggers().stream()
                .map(trigger -> closing.add(new QueuePoller(sqs, trigger, queue(stack, trigger), functions, clock)))
                .toList();
        Schedules schedules = new Schedules(stack.schedules(), calls);
        closing.add(() -> door.stop(0));
        Timekeeper timekeeper =
                closing.add(new Timekeeper(clock, schedules, fired, () -> idleness.await(SETTLING), clockFile::seen));

        LocalCloud cloud = new LocalCloud(new Parts(
                baseUri,
                stack,
                clock,
                apiKey,
                dynamoDb,
                sqs,
                mailbox,
                sending,
                functions,
                environment,
                log,
                schedules,
                timekeeper,
                pollers,
                idleness,
                expiredRows,
                closing));
        door.createContext("/", new HttpApi(stack.routes(), functions, clock, activity, settings.apiTimeout()));
        door.createContext("/local", new LocalCalls(cloud));
        pollers.forEach(QueuePoller::start);
        door.start();
        timekeeper.start();
        return cloud;
    }

    private SendingService sending(Stack stack, Mailbox mailbox, AsynchronousCalls calls, LocalClock clock) {
        SesEvents events =
                new SesEvents(stack.rules(), stack.mailEvents(), calls, new SesEventJson(clock, settings.random()));
        return new SendingService(
                mailbox,
                events,
                stack.mailEvents().stream().map(MailEvents::configurationSet).collect(Collectors.toSet()),
                clock,
                settings.random());
    }

    private static Queue queue(Stack stack, QueueTrigger trigger) {
        return stack.queues().stream()
                .filter(queue -> queue.id().equals(trigger.queue()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no queue " + trigger.queue()));
    }
}
