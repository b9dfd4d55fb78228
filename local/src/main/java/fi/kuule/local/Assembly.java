package fi.kuule.local;

import fi.kuule.local.dynamodb.ExpiredRows;
import fi.kuule.local.dynamodb.HourlySweep;
import fi.kuule.local.functions.Activity;
import fi.kuule.local.functions.AsynchronousCalls;
import fi.kuule.local.functions.FunctionLog;
import fi.kuule.local.functions.Functions;
import fi.kuule.local.functions.LambdaEnvironment;
import fi.kuule.local.http.HttpApi;
import fi.kuule.local.mailbox.Mailbox;
import fi.kuule.local.schedule.LocalClock;
import fi.kuule.local.schedule.Schedules;
import fi.kuule.local.schedule.Timekeeper;
import fi.kuule.local.ses.SendingService;
import fi.kuule.local.ses.SesEndpoint;
import fi.kuule.local.ses.SesEventJson;
import fi.kuule.local.ses.SesEvents;
import fi.kuule.local.sqs.QueuePoller;
import fi.kuule.local.template.MailEvents;
import fi.kuule.local.template.Queue;
import fi.kuule.local.template.QueueTrigger;
import fi.kuule.local.template.Stack;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;

/** Puts the functions and what calls them on the ground that was started, and opens the doors last. */
final class Assembly {
    private static final Duration SETTLING = Duration.ofMinutes(5);
    private static final Duration DRAINING = Duration.ofSeconds(20);
    private final Settings settings;
    private final Closing closing;
    private final Ground ground;
    private final Stack stack;
    private final Activity activity = new Activity();
    private final LocalClock clock = new LocalClock(InstantSource.system());

    Assembly(Settings settings, Closing closing, Ground ground) {
        this.settings = settings;
        this.closing = closing;
        this.ground = ground;
        this.stack = ground.stack();
    }

    LocalCloud cloud() {
        settings.clockStart().ifPresent(clock::set);
        ClockFile clockFile = closing.add(new ClockFile(ground.directory(), clock));
        Instant fired = clockFile.restore();
        FunctionLog log =
                closing.add(new FunctionLog(clock, ground.directory().map(kept -> kept.file("functions.log"))));
        Mailbox mailbox = new Mailbox(ground.directory().map(kept -> kept.directory("mail")));
        LambdaEnvironment environment = new LambdaEnvironment(
                settings.detour().to("dynamodb", ground.dynamoDb().endpoint()),
                settings.detour().to("sqs", ground.sqs().endpoint()),
                settings.detour().to("ses", SesEndpoint.address(ground.sesDoor())));
        Functions functions =
                closing.add(new Functions(stack.functions(), environment::of, clock, settings.random(), log, activity));
        AsynchronousCalls calls = closing.add(
                new AsynchronousCalls(functions, ground.sqs()::send, clock, activity, settings.retryPause()));
        SendingService sending = sending(mailbox, calls);
        SesEndpoint.start(ground.sesDoor(), sending, stack.mailEvents());
        functions.warmUp();

        ExpiredRows expiredRows = new ExpiredRows(ground.dynamoDb().client(), stack.tables(), clock);
        closing.add(HourlySweep.start(expiredRows, clock));
        closing.add(() -> activity.drain(DRAINING));
        List<QueuePoller> pollers = pollers(functions);
        Idleness idleness = new Idleness(activity, pollers);
        Schedules schedules = new Schedules(stack.schedules(), calls);
        closing.add(() -> ground.door().stop(0));
        Timekeeper timekeeper = closing.add(new Timekeeper(
                clock,
                schedules,
                fired,
                () -> {
                    pollers.forEach(QueuePoller::clockMoved);
                    idleness.settle(SETTLING);
                },
                clockFile::seen));

        LocalCloud cloud = new LocalCloud(new Parts(
                ground.baseUri(),
                stack,
                clock,
                ground.apiKey(),
                ground.dynamoDb(),
                ground.sqs(),
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
        open(cloud, functions);
        return cloud;
    }

    private SendingService sending(Mailbox mailbox, AsynchronousCalls calls) {
        SesEvents events = new SesEvents(
                stack.rules(), stack.mailEvents(), calls::begin, new SesEventJson(clock, settings.random()));
        return new SendingService(
                mailbox,
                events,
                stack.mailEvents().stream().map(MailEvents::configurationSet).collect(Collectors.toSet()),
                clock,
                settings.random());
    }

    private List<QueuePoller> pollers(Functions functions) {
        return stack.queueTriggers().stream()
                .map(trigger -> closing.add(new QueuePoller(ground.sqs(), trigger, queue(trigger), functions, clock)))
                .toList();
    }

    private Queue queue(QueueTrigger trigger) {
        return stack.queues().stream()
                .filter(queue -> queue.id().equals(trigger.queue()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no queue " + trigger.queue()));
    }

    private void open(LocalCloud cloud, Functions functions) {
        ground.door()
                .createContext("/", new HttpApi(stack.routes(), functions, clock, activity, settings.apiTimeout()));
        ground.door().createContext("/local", new LocalCalls(cloud));
        cloud.parts().pollers().forEach(QueuePoller::start);
        ground.door().start();
        cloud.parts().timekeeper().start();
    }
}
