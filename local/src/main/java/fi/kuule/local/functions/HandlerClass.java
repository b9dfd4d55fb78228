package fi.kuule.local.functions;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fi.kuule.local.template.Lambda;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.time.InstantSource;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Makes copies of a function's handler, as Lambda does: one for every call that runs at the same time. */
record HandlerClass(Lambda function, Constructor<?> constructor) {
    static HandlerClass of(Lambda function) {
        try {
            Class<?> type = Class.forName(function.handler());
            if (!RequestStreamHandler.class.isAssignableFrom(type))
                throw new IllegalStateException(
                        "handler of " + function.id() + " is no RequestStreamHandler: " + type.getName());
            return new HandlerClass(
                    function, type.getConstructor(Map.class, InstantSource.class, RandomGenerator.class));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "handler of " + function.id() + " is not on the class path: " + function.handler(), e);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(
                    "handler of " + function.id() + " has no public constructor (Map, InstantSource, RandomGenerator)",
                    e);
        }
    }

    RequestStreamHandler make(Map<String, String> environment, InstantSource clock, RandomGenerator random) {
        try {
            return (RequestStreamHandler) constructor.newInstance(environment, clock, random);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException("cannot make " + function.id(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + function.id(), e);
        }
    }
}
