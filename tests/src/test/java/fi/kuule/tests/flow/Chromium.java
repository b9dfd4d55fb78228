package fi.kuule.tests.flow;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The machine's own Chromium at the width of an old phone. Every page is audited by axe, and nothing may be said on the console. */
public final class Chromium implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    /** How Chromium tells of a page that is answered 404 or 410: as it should be. */
    private static final String STATUS = "the server responded with a status of 4";

    private final Playwright playwright = Playwright.create();
    private final Browser browser;
    private final List<String> console = new ArrayList<>();

    public Chromium(Path executable) {
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(FLAGS));
    }

    /** The browser's path, where there is one. */
    public static Optional<Path> installed() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    Page page(boolean scripts) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(360, 740)
                .setLocale("fi-FI")
                .setJavaScriptEnabled(scripts));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains(STATUS)) console.add(message.text());
        });
        page.onPageError(console::add);
        return page;
    }

    /** The whole of a document as it looks at a width. */
    public void picture(String html, int width, Path file) {
        look(
                html,
                width,
                page -> page.screenshot(
                        new Page.ScreenshotOptions().setPath(file).setFullPage(true)));
    }

    /** What is seen of a document at a width; no script of its own runs. */
    public <T> T look(String html, int width, Function<Page, T> seen) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 740)
                .setLocale("fi-FI")
                .setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.setContent(html);
            return seen.apply(page);
        }
    }

    /** What the browser complained of. */
    List<String> console() {
        return console;
    }

    /** What axe finds wrong with the page as it is. */
    static List<String> faults(Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(Chromium::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().get(0).getHtml();
    }

    /** Whether the page is wider than the screen. */
    static boolean overflows(Page page) {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth");
    }

    @Override
    public void close() {
        playwright.close();
    }
}
