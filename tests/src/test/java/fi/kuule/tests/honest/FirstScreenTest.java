package fi.kuule.tests.honest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.kuule.mail.Message;
import fi.kuule.tests.flow.Chromium;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a manager sees of a report's mail on a phone before moving a finger, in every situation and language. */
class FirstScreenTest {
    private static final int WIDTH = 360;
    private static final int HEIGHT = 640;

    /** Where a text ends that is seen, and is no part of a longer number. */
    private static final String END = """
            fact => {
              const number = letter => letter !== undefined && /[0-9+−…]/.test(letter);
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const text = walker.currentNode.data;
                for (let at = text.indexOf(fact); at >= 0; at = text.indexOf(fact, at + 1)) {
                  const end = at + fact.length;
                  if (number(fact[0]) && number(text[at - 1]) && text[at - 1] !== '…') continue;
                  if (/[0-9]/.test(fact.at(-1)) && /[0-9]/.test(text[end] ?? '')) continue;
                  const range = document.createRange();
                  range.setStart(walker.currentNode, at);
                  range.setEnd(walker.currentNode, end);
                  const box = range.getBoundingClientRect();
                  if (box.height > 0) return Math.ceil(box.bottom);
                }
              }
              return -1;
            }""";

    private static Chromium chromium;

    static Stream<SituationsTest.Row> rows() throws IOException {
        return SituationsTest.rows();
    }

    @BeforeAll
    static void open() {
        Optional<Path> executable = Chromium.installed();
        assumeTrue(executable.isPresent(), "skipped: no Chromium on this machine");
        chromium = new Chromium(executable.get());
    }

    @AfterAll
    static void close() {
        if (chromium != null) chromium.close();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void itHoldsNumberIntervalVerdictAndHowManyWereAskedAndAnswered(SituationsTest.Row row) {
        Message mail = Situations.readers(row.language()).mail(row.situation().report());
        List<String> facts = Stream.of(
                        Stream.of(row.title(), row.month(), row.number(), row.verdict(), row.n(), row.asked()),
                        Stream.of(row.interval().split("…")))
                .flatMap(parts -> parts)
                .filter(fact -> !fact.isEmpty())
                .toList();

        List<Integer> ends = chromium.look(
                mail.html(),
                WIDTH,
                page -> facts.stream()
                        .map(fact -> ((Number) page.evaluate(END, fact)).intValue())
                        .toList());
        List<String> late = IntStream.range(0, facts.size())
                .filter(fact -> ends.get(fact) < 0 || ends.get(fact) > HEIGHT)
                .mapToObj(fact -> facts.get(fact) + " ends at " + ends.get(fact))
                .toList();

        assertEquals(List.of(), late, "in pixels from the top; -1 is not seen at all");
    }
}
