package fi.kuule.tests.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kuule.tests.Proof;
import fi.kuule.tests.Size;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("proof")
class CoverageTest {
    @Test
    void everyMethodCoversAsTheTableSays() {
        List<Integer> sizes = new ArrayList<>(Size.full() ? CoverageBench.FULL : CoverageBench.TOY);
        if (Size.full()) sizes.add(400);
        List<Finding> findings = new CoverageBench(sizes).run();

        findings.forEach(finding -> Proof.says("exact coverage of 95 % intervals", finding.figure(), finding.value()));
        assertEquals(
                List.of(),
                findings.stream()
                        .filter(finding -> !finding.met().orElseThrow())
                        .toList());
    }
}
