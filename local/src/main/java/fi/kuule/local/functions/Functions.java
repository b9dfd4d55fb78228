package fi.kuule.local.functions;

import fi.kuule.local.template.Lambda;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** All functions, by logical id. */
public final class Functions implements AutoCloseable {
    private final Map<String, LocalFunction> functions = new LinkedHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Activity activity;

    /**
     * Makes every handler once; what is missing is an exception.
     *
     * @param environment what a function finds in its environment
     */
    public Functions(
            List<Lambda> lambdas,
            Function<Lambda, Map<String, String>> environment,
            InstantSource clock,
            RandomGenerator random,
            FunctionLog log,
            Activity activity) {
        this.activity = activity;
        for (Lambda lambda : lambdas) {
            HandlerClass handler = HandlerClass.of(lambda);
            Map<String, String> variables = Map.copyOf(environment.apply(lambda));
            functions.put(
                    lambda.id(), new LocalFunction(lambda, () -> handler.make(variables, clock, random), threads, log));
        }
    }

    /** All at once. */
    public void warmUp() {
        CompletableFuture.allOf(functions.values().stream()
                        .map(function -> CompletableFuture.runAsync(function::warmUp, threads))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    public Set<String> ids() {
        return functions.keySet();
    }

    public Optional<Lambda> find(String id) {
        return Optional.ofNullable(functions.get(id)).map(LocalFunction::function);
    }

    /** Calls and waits. {@link IllegalArgumentException} when there is no such function. */
    public Invocation call(String id, byte[] event) {
        LocalFunction function = functions.get(id);
        if (function == null) throw new IllegalArgumentException("there is no function " + id);
        Activity.Work work = activity.begin();
        try {
            return function.call(event);
        } finally {
            work.done();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
