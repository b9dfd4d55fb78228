package fi.kuule.views;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What Gmail, Outlook for Windows and Apple Mail hold alike, as lists of what is allowed; everything else is a fault. What one of them drops
 * is on the lists only where nothing depends on it, such as rounded corners.
 */
final class MailHtml {
    /** Gmail shows the first 102 KB. */
    private static final int MOST = 102 * 1024;

    private static final Map<String, Set<String>> TAGS = Map.ofEntries(
            tag("html", "lang xmlns"),
            tag("head", ""),
            tag("meta", "charset name content"),
            tag("title", ""),
            tag("style", ""),
            tag("body", "style class"),
            tag("div", "role lang style class"),
            tag("span", "style class"),
            tag("p", "style class"),
            tag("h1", "style class"),
            tag("h2", "style class"),
            tag("b", "style"),
            tag("br", ""),
            tag("wbr", ""),
            tag("a", "href lang aria-label style class"),
            tag("table", "role aria-label aria-hidden cellpadding cellspacing border width bgcolor style class"),
            tag("tr", "aria-hidden"),
            tag("td", "width height align valign bgcolor colspan aria-hidden style class"),
            tag("th", "scope width height align valign bgcolor colspan style class"));

    private static final Set<String> PROPERTIES = words("""
            margin padding padding-left padding-right padding-top padding-bottom color background-color font-family font-size
            font font-weight line-height letter-spacing text-align text-decoration vertical-align white-space width max-width height
            max-height border border-top border-bottom border-left border-right border-color border-radius border-collapse
            table-layout display overflow opacity mso-hide mso-line-height-rule""");

    private static final Set<String> DISPLAYS = Set.of("none", "block", "inline-block", "inline-table");

    /** Numbers, lengths, colours, words: no address, no function, no other way to fetch or run anything. */
    private static final Pattern VALUE = Pattern.compile("[a-zA-Z0-9 ,.#%-]+(!important)?");

    private static final Pattern STYLES = Pattern.compile(
            "(?s)\\s*(@media \\((prefers-color-scheme:dark|max-width:\\d+px)\\)\\{(?<rules>([.a-z0-9 ,]+\\{[^{}@]*})*)}\\s*)*");
    private static final Pattern RULE = Pattern.compile("[.a-z0-9 ,]+\\{([^{}@]*)}");
    private static final Pattern OUTLOOK =
            Pattern.compile("(?s)\\[if mso]>(</?(table|tr|td|xml|o:\\w+)[^<>]*>|96)*<!\\[endif]");

    private final String host;
    private final List<String> faults = new ArrayList<>();

    private MailHtml(String host) {
        this.host = host;
    }

    /** What is wrong with a mail whose links lead to this host only; empty when nothing is. */
    static List<String> faults(String html, String host) {
        MailHtml mail = new MailHtml(host);
        mail.judge(html);
        return mail.faults;
    }

    /** The mail as a strict parser reads it: a browser's forgiveness is not every mail program's. */
    static Document parsed(String html) throws SAXException {
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(html.replace("&nbsp;", "&#160;"))));
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Element> elements(Document html, String tag) {
        NodeList found = html.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    private void judge(String html) {
        if (html.length() > MOST) faults.add("size: " + html.length());
        try {
            Document document = parsed(html);
            walk(document);
            judgeWhole(document);
        } catch (SAXException e) {
            faults.add("not well-formed: " + e.getMessage());
        }
    }

    private void judgeWhole(Document html) {
        exactlyOne("h1", elements(html, "h1").count());
        exactlyOne(
                "role=main",
                elements(html, "*")
                        .filter(e -> "main".equals(e.getAttribute("role")))
                        .count());
        exactlyOne(
                "title",
                elements(html, "title")
                        .filter(title -> !title.getTextContent().isBlank())
                        .count());
        Stream.concat(
                        Stream.of(html.getDocumentElement()),
                        elements(html, "div").filter(div -> "main".equals(div.getAttribute("role"))))
                .filter(element -> !Set.of("fi", "sv", "en").contains(element.getAttribute("lang")))
                .forEach(element -> faults.add("lang of " + element.getTagName()));
    }

    private void exactlyOne(String what, long count) {
        if (count != 1) faults.add("one " + what + ", not " + count);
    }

    private void walk(Node node) {
        if (node instanceof Element element) judge(element);
        if (node.getNodeType() == Node.COMMENT_NODE
                && !OUTLOOK.matcher(node.getNodeValue()).matches()) faults.add("comment: " + node.getNodeValue());
        NodeList children = node.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) walk(children.item(i));
    }

    private void judge(Element element) {
        String tag = element.getTagName();
        if (!TAGS.containsKey(tag)) {
            faults.add("tag: " + tag);
            return;
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            String name = element.getAttributes().item(i).getNodeName();
            if (!TAGS.get(tag).contains(name)) faults.add("attribute: " + tag + " " + name);
        }
        declarations(element.getAttribute("style"));
        switch (tag) {
            case "style" -> styles(element.getTextContent());
            case "a" -> link(element.getAttribute("href"));
            case "table" -> table(element);
            default -> {}
        }
    }

    private void styles(String css) {
        if (!STYLES.matcher(css).matches()) {
            faults.add("style block: " + css.strip());
            return;
        }
        Matcher rule = RULE.matcher(css);
        while (rule.find()) declarations(rule.group(1));
    }

    private void declarations(String style) {
        for (String declaration : style.split(";"))
            if (!declaration.isBlank()) {
                String[] parts = declaration.split(":", 2);
                property(parts[0].strip(), parts.length < 2 ? "" : parts[1].strip());
            }
    }

    private void property(String name, String value) {
        if (!PROPERTIES.contains(name)) faults.add("css property: " + name);
        else if (!VALUE.matcher(value).matches()) faults.add("css value: " + name + ":" + value);
        else if (name.equals("display") && !DISPLAYS.contains(value)) faults.add("css display: " + value);
    }

    private void link(String href) {
        URI address = URI.create(href.isEmpty() ? "none:" + "x" : href);
        boolean ours = "https".equals(address.getScheme()) && host.equals(address.getHost());
        if (!ours) faults.add("link: " + href);
    }

    /** A table is for the layout and says so, or holds data and has a name and headers. */
    private void table(Element table) {
        boolean layout = "presentation".equals(table.getAttribute("role"));
        boolean data = table.hasAttribute("aria-label")
                && table.getElementsByTagName("th").getLength() > 0;
        if (!layout && !data) faults.add("table: neither presentation nor named with headers");
    }

    private static Map.Entry<String, Set<String>> tag(String name, String attributes) {
        return Map.entry(name, words(attributes));
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(Arrays.asList(text.strip().split("\\s+")));
    }
}
