package fi.kuule.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final AtomicLong second = new AtomicLong();

    private Progress progress(boolean terminal) {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new Progress(stream, terminal, () -> Instant.ofEpochSecond(second.get()), 12);
    }

    @Test
    void linesAreFewAndSayWhatIsLeft() {
        Progress progress = progress(false);
        for (int step = 1; step <= 12; step++) {
            second.addAndGet(2);
            progress.done(1, "month " + step);
        }

        String[] lines = out.toString(StandardCharsets.UTF_8).split("\\R");

        assertEquals(6, lines.length);
        assertEquals(" 16 % month 2, about 20 s left", lines[0]);
        assertEquals("100 % month 12", lines[5]);
    }

    @Test
    void aTerminalHasOneLineThatFills() {
        Progress progress = progress(true);
        second.set(3);

        progress.done(6, "half");

        assertEquals(
                "\r████████████░░░░░░░░░░░░  50 % half, about 3 s left\u001B[K", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void whatAnEarlierRunDidTakesNoTime() {
        Progress progress = progress(false);
        progress.skip(6);
        second.set(4);

        progress.done(2, "mails");

        assertEquals(
                " 66 % mails, about 8 s left",
                out.toString(StandardCharsets.UTF_8).strip().indent(1).stripTrailing());
    }
}
