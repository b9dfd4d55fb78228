package fi.kuule.tests.honest;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import fi.kuule.tests.flow.Chromium;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A document on A4 paper.
 *
 * @param smallest of the type that it is printed in, in points
 * @param wide texts that reach over the edge of the paper
 */
record Printed(int pages, double smallest, List<String> wide) {
    /** Between the margins, in pixels. */
    private static final int WIDTH = 703;

    private static final int MARGIN = 45;
    private static final String TEXTS = """
            () => {
              const texts = [];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const range = document.createRange();
                range.selectNodeContents(walker.currentNode);
                const box = range.getBoundingClientRect();
                if (walker.currentNode.data.trim() && box.height > 0) texts.push([walker.currentNode, box]);
              }
            """;
    private static final String SMALLEST = TEXTS + """
              return Math.min(...texts.map(([text]) => {
                const element = text.parentElement;
                const scale = element.ownerSVGElement ? element.ownerSVGElement.getScreenCTM().a : 1;
                return Math.round(parseFloat(getComputedStyle(element).fontSize) * scale * 75) / 100;
              }));
            }""";
    private static final String WIDE = TEXTS + """
              return texts
                .filter(([text, box]) => box.right > innerWidth + %d || box.left < -%d)
                .map(([text]) => text.data.trim());
            }""".formatted(MARGIN, MARGIN);

    /** A page's object in a file; the object of all pages has another name. */
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b");

    static Printed of(Chromium chromium, String html) {
        return chromium.look(html, WIDTH, Printed::of);
    }

    private static Printed of(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        double smallest = ((Number) page.evaluate(SMALLEST)).doubleValue();
        List<String> wide =
                ((List<?>) page.evaluate(WIDE)).stream().map(String::valueOf).toList();
        byte[] file = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        int pages = (int) PAGE.matcher(new String(file, StandardCharsets.ISO_8859_1))
                .results()
                .count();
        return new Printed(pages, smallest, wide);
    }
}
