package fi.kuule.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The numbers against values computed elsewhere with fifty digits, and again at the edges: nobody, one, unanimous, nothing to divide by,
 * nothing that converges. A further file of the same form is run when the system property {@code
 * golden.file} names one.
 */
class GoldenStatisticsTest {
    @TestFactory
    List<DynamicTest> everyCase() {
        List<GoldenCase> cases =
                new ArrayList<>(GoldenFile.own("statistics.json").cases());
        cases.addAll(GoldenFile.own("edges.json").cases());
        String further = System.getProperty("golden.file");
        if (further != null) cases.addAll(GoldenFile.read(Path.of(further)).cases());
        return cases.stream()
                .map(golden -> DynamicTest.dynamicTest(
                        golden.id() + " " + golden.op(), () -> assertEquals(List.of(), golden.run())))
                .toList();
    }
}
