package fi.kuule.tests;

import fi.kuule.tests.engine.OnEveryEngine;
import java.util.Comparator;
import java.util.Set;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.Tag;

/**
 * Two workers take classes, one from either end of the row. At one end stand those that take long; at the other those that share what is
 * started once, so that one worker has them all and the other never waits for it. Short ones are between, where they meet, and the build
 * that uses both cores by itself.
 */
public final class BothEnds implements ClassOrderer {
    private static final Set<String> LONG = Set.of("proof", "long");
    private static final String TWO_YEARS = "fi.kuule.tests.honest";

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(Comparator.comparingInt(BothEnds::place));
    }

    private static int place(ClassDescriptor described) {
        if (has(described, LONG)) return 0;
        if (has(described, Set.of("packaging"))) return 1;
        if (described.isAnnotated(OnEveryEngine.class)) return 3;
        return described.getTestClass().getPackageName().equals(TWO_YEARS) ? 4 : 2;
    }

    private static boolean has(ClassDescriptor described, Set<String> tags) {
        return described.findRepeatableAnnotations(Tag.class).stream().anyMatch(tag -> tags.contains(tag.value()));
    }
}
