package fi.kuule.tests.engine;

import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.params.ParameterInfo;

/** Empties the tables of an engine before it is handed to a class, and skips by name what it lacks. */
final class EngineInHand implements BeforeClassTemplateInvocationCallback, ExecutionCondition {
    private static final Namespace NAMESPACE = Namespace.create(EngineInHand.class);

    @Override
    public void beforeClassTemplateInvocation(ExtensionContext context) {
        Engine engine = ParameterInfo.get(context).getArguments().get(0, Engine.class);
        TemplateOnEngine.emptyTables(engine.dynamoDb());
        context.getStore(NAMESPACE).put(InHand.class, new InHand(engine));
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        InHand inHand = context.getStore(NAMESPACE).get(InHand.class, InHand.class);
        return inHand == null || context.getTestMethod().isEmpty()
                ? ConditionEvaluationResult.enabled("no test on an engine")
                : evaluated(inHand.engine(), context);
    }

    private static ConditionEvaluationResult evaluated(Engine engine, ExtensionContext context) {
        List<Ability> missing = Stream.of(context.getTestMethod(), context.getTestClass())
                .flatMap(Optional::stream)
                .flatMap(EngineInHand::needs)
                .filter(engine.lacks()::contains)
                .toList();
        return missing.isEmpty()
                ? ConditionEvaluationResult.enabled("it has what is needed")
                : skipped(engine, context, missing);
    }

    private static Stream<Ability> needs(AnnotatedElement element) {
        Needs needs = element.getAnnotation(Needs.class);
        return needs == null ? Stream.empty() : Arrays.stream(needs.value());
    }

    private static ConditionEvaluationResult skipped(Engine engine, ExtensionContext context, List<Ability> missing) {
        String test = context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName();
        String reason = engine.name() + " lacks " + missing.getFirst();
        System.out.println("skipped: " + test + ", since " + reason);
        return ConditionEvaluationResult.disabled(reason);
    }

    /** A store closes what can be closed when its class is done; the engine goes on to the next class. */
    private record InHand(Engine engine) {}
}
