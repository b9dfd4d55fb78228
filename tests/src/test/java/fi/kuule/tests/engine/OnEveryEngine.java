package fi.kuule.tests.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** Runs a class once on every {@link Engine}, given to its constructor with empty tables; one class at a time, since they share them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("engines")
@ResourceLock("engines")
@ParameterizedClass(name = "{0}", autoCloseArguments = false)
@ArgumentsSource(Engines.class)
@ExtendWith(EngineInHand.class)
public @interface OnEveryEngine {}
