package fi.kuule.masking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScreenedTest {
    @Test
    void whatAbusesPeopleIsSetAsideAndWhatSwearsAtThingsIsNot() {
        List<String> lines = Marked.lines("abuse.txt");
        assertEquals(
                List.of(),
                lines.stream()
                        .filter(line -> Abuse.isIn(line) != line.startsWith("x"))
                        .toList());
    }

    @Test
    void aCommentThatIsNotSetAsideIsMasked() {
        Screened.Shown shown =
                assertInstanceOf(Screened.Shown.class, Screened.of("Kiitos Pekalle, soitan 040 123 4567"));
        assertEquals(Map.of(Kind.NAME, 1, Kind.PHONE, 1), shown.text().hidden());
        assertEquals("Kiitos <NAME>, soitan <PHONE>", shown.text().text(kind -> "<" + kind + ">"));
        assertEquals("MaskedText[…, hidden {PHONE=1, NAME=1}]", shown.text().toString());
    }

    @Test
    void anAbusiveCommentLeavesNothingOfItself() {
        assertEquals(new Screened.SetAside(), Screened.of("Haistakaa vittu, Pekka"));
    }
}
