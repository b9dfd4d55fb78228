package fi.kuule.tests.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Keeps every bench running; says nothing of how fast anything is. The cold start comes last, since its survey never ends. */
@Tag("long")
@TestMethodOrder(OrderAnnotation.class)
class BenchTest {
    private static Cloud cloud;

    @BeforeAll
    static void startCloud() {
        cloud = Cloud.start();
    }

    @AfterAll
    static void stopCloud() {
        cloud.close();
    }

    @Test
    @Order(1)
    void answersAreCountedBesideTheBareLoop() {
        List<Finding> findings = new AnswersBench(AnswersBench.Size.TOY).run(cloud);

        assertEquals(2, findings.size());
        assertTrue(Double.parseDouble(findings.getFirst().ratio()) > 0);
    }

    @Test
    @Order(2)
    void aNightCountsEveryAnswerThatTheBareReadReads() {
        List<Finding> findings = new NightBench(NightBench.Size.TOY).run(cloud);

        assertTrue(Double.parseDouble(findings.getFirst().ratio()) > 0);
    }

    @Test
    @Order(3)
    void reportsAreMadeBesideTheBareReadOfTheSameItems() {
        List<Finding> findings = new ReportBench(ReportBench.Size.TOY).run(cloud);

        assertEquals(3, findings.size());
        assertTrue(Double.parseDouble(findings.getFirst().ratio()) > 0);
    }

    @Test
    @Order(4)
    void aListIsLinkedInASmallHeap() {
        List<Finding> findings = new ImportBench(ImportBench.Size.TOY).run(cloud);

        assertEquals(3, findings.size());
    }

    @Test
    @Order(5)
    void aWaveGoesByItsPilotAndThenByTheMinute() {
        List<Finding> findings = new WaveBench(WaveBench.Size.TOY).run(cloud);

        assertEquals(3, findings.size());
        assertTrue(Double.parseDouble(findings.getFirst().ratio()) > 0);
    }

    @Test
    @Order(6)
    void aPageComesFromTheArchivesThatAreDeployed() {
        List<Finding> findings = new ColdBench(ColdBench.Size.TOY).run(cloud);

        assertTrue(findings.getLast().value().endsWith(" ms"));
    }

    /** The bare loop makes the calls that are counted by hand, and the functions no more. */
    @Test
    void everyStepCostsTheUnitsThatWereCountedByHand() {
        List<Finding> findings = new UnitsBench(UnitsBench.TOY).run();

        List<String> over = findings.stream()
                .filter(finding -> finding.figure().matches("page view|answer"))
                .filter(finding -> !finding.met().orElseThrow())
                .map(Finding::value)
                .toList();
        assertEquals(List.of(), over);
    }
}
