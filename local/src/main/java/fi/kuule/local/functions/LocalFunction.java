package fi.kuule.local.functions;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fi.kuule.local.template.Lambda;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** One function: calls its handler with the time limit and the size limits that Lambda has. */
final class LocalFunction {
    private static final int LIMIT = 6 * 1024 * 1024;
    /** Where Lambda would bring more machines, there is one: more at once would only take each other's time. */
    private static final int AT_ONCE = 32;

    private final Lambda function;
    private final Supplier<RequestStreamHandler> maker;
    private final ExecutorService threads;
    private final FunctionLog log;
    private final ConcurrentLinkedDeque<RequestStreamHandler> idle = new ConcurrentLinkedDeque<>();
    private final Semaphore free = new Semaphore(AT_ONCE, true);

    LocalFunction(Lambda function, Supplier<RequestStreamHandler> maker, ExecutorService threads, FunctionLog log) {
        this.function = function;
        this.maker = maker;
        this.threads = threads;
        this.log = log;
    }

    /** Makes a first handler, so that settings that are missing stop the start. */
    void warmUp() {
        idle.push(maker.get());
    }

    Lambda function() {
        return function;
    }

    /** Waits its turn; the time limit begins after it. */
    Invocation call(byte[] event) {
        free.acquireUninterruptibly();
        try {
            return called(event);
        } finally {
            free.release();
        }
    }

    private Invocation called(byte[] event) {
        Future<ByteArrayOutputStream> running = threads.submit(() -> handle(event));
        try {
            ByteArrayOutputStream reply = running.get(function.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return reply.size() > LIMIT
                    ? failed("Function.ResponseSizeTooLarge")
                    : new Invocation.Returned(reply.toString(StandardCharsets.UTF_8));
        } catch (TimeoutException e) {
            running.cancel(true);
            log.add(function.id(), "Task timed out after " + function.timeout().toSeconds() + " seconds");
            return new Invocation.TimedOut();
        } catch (ExecutionException e) {
            log.add(function.id(), stack(e.getCause() == null ? e : e.getCause()));
            return new Invocation.Failed(
                    (e.getCause() == null ? e : e.getCause()).getClass().getName());
        } catch (InterruptedException e) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            return failed("Interrupted");
        }
    }

    private Invocation failed(String type) {
        log.add(function.id(), type);
        return new Invocation.Failed(type);
    }

    private ByteArrayOutputStream handle(byte[] event) throws Exception {
        RequestStreamHandler handler = idle.poll();
        if (handler == null) handler = maker.get();
        long deadline = System.nanoTime() + function.timeout().toNanos();
        ByteArrayOutputStream reply = new ByteArrayOutputStream();
        LocalContext context = new LocalContext(function, UUID.randomUUID().toString(), deadline, log);
        try {
            handler.handleRequest(new ByteArrayInputStream(event), reply, context);
        } finally {
            if (System.nanoTime() < deadline) idle.push(handler);
        }
        return reply;
    }

    private static String stack(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
