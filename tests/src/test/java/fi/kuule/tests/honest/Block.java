package fi.kuule.tests.honest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** What stands under one heading of a mail or a page: what one reads together. */
record Block(String heading, String text) {
    private static final Set<String> HEADINGS = Set.of("h1", "h2");
    private static final Pattern INTERVAL = Pattern.compile("[+−]?\\d{1,3}(?:…| och | and )[+−]?\\d{1,3}");

    /** A number with its sign: how every recommendation score but 0 is written. */
    private static final Pattern SIGNED = Pattern.compile("(?<![\\p{L}\\d…−+])[+−]\\d{1,3}(?![\\d%\\u00A0…])");

    private static final Pattern ANSWERED = near("vast|svar|answer|ans\\.");
    private static final Pattern ASKED = near("kysyt|frågad|tillfråg|asked");

    /** A word that begins so, and a count not far from it. */
    private static Pattern near(String words) {
        return Pattern.compile("(?i)(?:" + words + ")[^\\d+−]{0,40}\\d|\\d[^\\d+−]{0,40}(?:" + words + ")");
    }

    /** All of a document; first what stands before any heading. */
    static List<Block> of(Document document) {
        Splitting splitting = new Splitting();
        NodeTraversor.traverse(splitting, document.body());
        splitting.next("");
        return splitting.blocks;
    }

    /** All of a text, the headings of which are known. */
    static List<Block> of(String text, Set<String> headings) {
        Splitting splitting = new Splitting();
        text.lines().forEach(line -> {
            if (!line.isBlank() && headings.contains(line.strip())) splitting.next(line.strip());
            else splitting.text.append(line).append('\n');
        });
        splitting.next("");
        return splitting.blocks;
    }

    /** Scores that are told without what they rest on; none where none is told. */
    List<String> naked(boolean wave) {
        String rest = INTERVAL.matcher(text).replaceAll("");
        List<String> scores =
                SIGNED.matcher(rest).results().map(MatchResult::group).toList();
        List<String> missing = new ArrayList<>();
        if (!INTERVAL.matcher(text).find()) missing.add("interval");
        if (!ANSWERED.matcher(rest).find()) missing.add("answers");
        if (wave && !ASKED.matcher(rest).find()) missing.add("asked");
        return scores.isEmpty() || missing.isEmpty()
                ? List.of()
                : List.of(scores + " under “" + heading + "” without " + missing);
    }

    private static final class Splitting implements NodeVisitor {
        private final List<Block> blocks = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private String heading = "";

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element && HEADINGS.contains(element.normalName())) next(element.text());
            if (node instanceof Element cell && cell.normalName().equals("td")) text.append(column(cell));
            if (node instanceof TextNode words && isRead(node))
                text.append(words.text()).append(' ');
        }

        /** A cell is read with the name of its column. */
        private static String column(Element cell) {
            return Optional.ofNullable(cell.closest("table"))
                    .map(table -> table.select("thead th"))
                    .filter(columns -> columns.size() > cell.elementSiblingIndex())
                    .map(columns -> columns.get(cell.elementSiblingIndex()).text() + " ")
                    .orElse("");
        }

        /** What a program would skip that reads aloud, and marks of a picture, are no words of the block. */
        private static boolean isRead(Node node) {
            for (Node parent = node.parent(); parent instanceof Element element; parent = parent.parent())
                if (element.attr("aria-hidden").equals("true")
                        || element.normalName().equals("text")
                        || element.normalName().equals("style")) return false;
            return true;
        }

        private void next(String following) {
            blocks.add(new Block(heading, text.toString()));
            text.setLength(0);
            heading = following;
        }
    }
}
