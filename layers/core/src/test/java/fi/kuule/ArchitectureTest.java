package fi.kuule;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "fi.kuule", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    /** From the top down: a feature may import those after it. */
    private static final List<String> FEATURES = List.of(
            "archive",
            "report",
            "disclosure",
            "score",
            "response",
            "wave",
            "survey",
            "readiness",
            "organisation",
            "mail",
            "masking",
            "language",
            "statistics");
    /** May be imported by every feature. */
    private static final String BESIDE = "access";

    private static final String[] JDK = {
        "java.lang", "java.lang.annotation", "java.lang.invoke", "java.lang.runtime", "java.math", "java.nio.charset",
        "java.security..", "java.text", "java.time..", "java.util", "java.util.function", "java.util.random",
        "java.util.regex", "java.util.stream", "javax.crypto..",
    };
    /** Computation: no input or output, no clock, no threads. */
    private static final String[] LIBRARIES = {
        "org.jspecify.annotations",
        "org.apache.commons.statistics..",
        "org.apache.commons.numbers..",
        "org.apache.commons.rng..",
        "org.hipparchus..",
    };

    private static final Set<String> OF_OTHER_PACKAGES = Set.of(
            "java.net.URI",
            "java.net.IDN",
            "java.net.URLDecoder",
            "java.net.URLEncoder",
            "java.nio.ByteBuffer",
            "java.nio.Buffer");
    private static final Set<String> THREADS = Set.of(
            "java.lang.Thread",
            "java.lang.ThreadLocal",
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.Runtime",
            "java.util.Timer");
    private static final Set<String> RANDOMS =
            Set.of("java.util.Random", "java.util.concurrent.ThreadLocalRandom", "java.security.SecureRandom");
    private static final Set<String> OUTSIDE = Set.of(
            "java.lang.Math.random",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.time.ZoneId.systemDefault",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault",
            "java.util.UUID.randomUUID");

    @ArchTest
    void everyPackageIsAFeatureOfTheOrder(JavaClasses core) {
        String[] known = FEATURES.stream().map(ArchitectureTest::packages).toArray(String[]::new);
        classes()
                .should()
                .resideInAnyPackage(known)
                .orShould()
                .resideInAPackage(packages(BESIDE))
                .check(core);
    }

    @ArchTest
    void aFeatureImportsOnlyThoseBelowIt(JavaClasses core) {
        for (int i = 1; i < FEATURES.size(); i++) {
            String[] above = FEATURES.subList(0, i).stream()
                    .map(ArchitectureTest::packages)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(packages(FEATURES.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above)
                    .check(core);
        }
    }

    @ArchTest
    void featuresHaveNoCycles(JavaClasses core) {
        slices().matching("fi.kuule.(*)..").should().beFreeOfCycles().check(core);
    }

    @ArchTest
    void coreStandsOnTheJdkAndTheListedLibraries(JavaClasses core) {
        DescribedPredicate<JavaClass> listed = resideInAPackage("fi.kuule..")
                .or(resideInAnyPackage(JDK))
                .or(resideInAnyPackage(LIBRARIES))
                .or(named(OF_OTHER_PACKAGES));
        classes()
                .should()
                .onlyDependOnClassesThat(listed.and(DescribedPredicate.not(named(THREADS))))
                .check(core);
    }

    @ArchTest
    void timeAndChanceAreArguments(JavaClasses core) {
        noClasses()
                .should()
                .callCodeUnitWhere(
                        describe("asks the machine for time, zone, language or chance", this::asksTheMachine))
                .check(core);
    }

    @ArchTest
    void everyPackageIsNullMarked(JavaClasses core) {
        DescribedPredicate<JavaClass> marked = describe(
                "be in a package marked @NullMarked", type -> type.getPackage().isAnnotatedWith(NullMarked.class));
        classes().should(ArchCondition.from(marked)).check(core);
    }

    private boolean asksTheMachine(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getName();
        boolean now = owner.startsWith("java.time.") && name.equals("now");
        return now || RANDOMS.contains(owner) || OUTSIDE.contains(owner + "." + name);
    }

    private static DescribedPredicate<JavaClass> named(Set<String> names) {
        return describe(
                "one of " + names,
                type -> names.contains(type.getBaseComponentType().getName()));
    }

    private static String packages(String feature) {
        return "fi.kuule." + feature + "..";
    }
}
