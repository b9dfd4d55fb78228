package fi.kuule.tests.honest;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the two years to whoever asks: lived when the first test asks, closed after the last. */
final class LivedOnce implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(LivedOnce.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TwoYears.class;
    }

    @Override
    public TwoYears resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(TwoYears.class, key -> TwoYears.live(), TwoYears.class);
    }
}
