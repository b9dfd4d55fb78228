package fi.kuule.tests.engine;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** The engines of this machine: started when the first test asks, closed after the last. */
final class Engines implements ArgumentsProvider {
    private static final Namespace NAMESPACE = Namespace.create(Engines.class);

    @Override
    public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        ExtensionContext.Store store = context.getRoot().getStore(NAMESPACE);
        return Stream.<Supplier<Optional<? extends Engine>>>of(() -> embedded(store), () -> localStack(store))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .map(Arguments::of);
    }

    private static Optional<EmbeddedEngine> embedded(ExtensionContext.Store store) {
        return Optional.of(
                store.getOrComputeIfAbsent(EmbeddedEngine.class, key -> EmbeddedEngine.start(), EmbeddedEngine.class));
    }

    private static Optional<LocalStackEngine> localStack(ExtensionContext.Store store) {
        return store.getOrComputeIfAbsent(LocalStack.class, key -> LocalStack.start(System.getenv()), LocalStack.class)
                .engine();
    }
}
