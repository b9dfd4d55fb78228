package fi.kuule.tests;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Imports go downhill: functions → layers aws and views → core; functions never import each other, nothing imports local. */
@AnalyzeClasses(packages = "fi.kuule", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final List<String> WEB = List.of("management", "responsecapture", "reportpage");
    private static final List<String> FUNCTIONS = Stream.concat(
                    WEB.stream(),
                    Stream.of(
                            "linkgeneration",
                            "maildispatch",
                            "maildelivery",
                            "mailevents",
                            "npsaggregation",
                            "monthlyreport"))
            .toList();

    @ArchTest
    void functionsDoNotImportEachOther(JavaClasses kuule) {
        for (String function : FUNCTIONS) {
            String[] others = FUNCTIONS.stream()
                    .filter(other -> !other.equals(function))
                    .map(ArchitectureTest::packages)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(packages(function))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(kuule);
        }
    }

    @ArchTest
    void layersDoNotImportFunctions(JavaClasses kuule) {
        noClasses()
                .that()
                .resideOutsideOfPackages(packages(Stream.concat(FUNCTIONS.stream(), Stream.of("local"))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(FUNCTIONS.stream()))
                .check(kuule);
    }

    @ArchTest
    void nothingImportsTheLocalCloud(JavaClasses kuule) {
        noClasses()
                .that()
                .resideOutsideOfPackage(packages("local"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(packages("local"))
                .check(kuule);
    }

    @ArchTest
    void viewsKnowNothingOfAws(JavaClasses kuule) {
        noClasses()
                .that()
                .resideInAPackage(packages("views"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages("aws"), "software.amazon..", "com.amazonaws..", "com.fasterxml..")
                .check(kuule);
    }

    @ArchTest
    void awsKnowsNothingOfViews(JavaClasses kuule) {
        noClasses()
                .that()
                .resideInAPackage(packages("aws"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages("views"), "gg.jte..")
                .check(kuule);
    }

    /** What doubles a cold start: see docs/decisions/0001-request-streams-everywhere.md. */
    @ArchTest
    void functionsDoNotTouchWhatStartsSlowly(JavaClasses kuule) {
        noClasses()
                .that()
                .resideOutsideOfPackage(packages("local"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "software.amazon.awssdk.enhanced..",
                        "com.amazonaws.services.lambda.runtime.events..",
                        "com.amazonaws.services.lambda.runtime.serialization..",
                        "software.amazon.awssdk.http.crt..",
                        "software.amazon.awssdk.http.apache..",
                        "java.net.http..")
                .check(kuule);
    }

    @ArchTest
    void everyFunctionHasOneHandlerClass(JavaClasses kuule) {
        for (String function : FUNCTIONS)
            classes()
                    .that()
                    .resideInAPackage("fi.kuule." + function)
                    .and()
                    .areTopLevelClasses()
                    .and()
                    .arePublic()
                    .should()
                    .haveSimpleNameEndingWith("Handler")
                    .check(kuule);
    }

    @ArchTest
    void everyPackageIsNullMarked(JavaClasses kuule) {
        DescribedPredicate<JavaClass> marked = describe(
                "be in a package marked @NullMarked", type -> type.getPackage().isAnnotatedWith(NullMarked.class));
        classes()
                .that()
                .resideOutsideOfPackage("fi.kuule.*.templates..")
                .should(ArchCondition.from(marked))
                .check(kuule);
    }

    private static String[] packages(Stream<String> modules) {
        return modules.map(ArchitectureTest::packages).toArray(String[]::new);
    }

    private static String packages(String module) {
        return "fi.kuule." + module + "..";
    }
}
