package fi.kuule.views;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A strict little reader of pages: every element that is opened is closed, in order. */
final class HtmlTags {
    private static final Set<String> VOID = Set.of("meta", "link", "input", "br", "hr", "img");
    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\\s+[a-zA-Z-]+(?:=\"[^\"]*\")?)*)\\s*>|(<)(?!!DOCTYPE)");

    private HtmlTags() {}

    static void requireBalanced(String html) {
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            if (tag.group(4) != null) throw new AssertionError("a < that begins no tag: " + around(html, tag.start()));
            String name = tag.group(2);
            if (VOID.contains(name)) continue;
            if (tag.group(1).isEmpty()) open.push(name);
            else if (open.isEmpty() || !open.pop().equals(name))
                throw new AssertionError("</" + name + "> closes nothing: " + around(html, tag.start()));
        }
        if (!open.isEmpty()) throw new AssertionError("not closed: " + open);
    }

    private static String around(String html, int at) {
        return html.substring(at, Math.min(html.length(), at + 80));
    }
}
