package fi.kuule.views;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What a mail tells, taken out of its HTML by a parser: nothing of how it was made.
 *
 * @param text all that is seen, tags aside
 * @param links by what they say, in order
 * @param rows of its data tables: header and values, those that are hidden from readers aside
 * @param dates of any language, as written
 */
record MailFacts(String text, String heading, List<String> links, Map<String, String> rows, TreeSet<String> dates) {
    private static final Pattern DATE =
            Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.\\d{4}|\\d{1,2} (?:November|December) \\d{4}");

    static MailFacts of(String html) {
        Document document = document(html);
        String text = document.getElementsByTagName("body").item(0).getTextContent();
        return new MailFacts(
                text,
                document.getElementsByTagName("h1").item(0).getTextContent(),
                MailHtml.elements(document, "a")
                        .map(link -> link.getTextContent() + " → " + link.getAttribute("href"))
                        .toList(),
                rows(document),
                new TreeSet<>(
                        DATE.matcher(text).results().map(MatchResult::group).toList()));
    }

    private static Map<String, String> rows(Document document) {
        Map<String, String> rows = new TreeMap<>();
        MailHtml.elements(document, "th")
                .filter(header -> header.getAttribute("scope").equals("row"))
                .forEach(header -> rows.put(header.getTextContent(), values(header)));
        return rows;
    }

    private static String values(Element header) {
        NodeList row = header.getParentNode().getChildNodes();
        return IntStream.range(0, row.getLength())
                .mapToObj(row::item)
                .filter(cell -> cell != header)
                .map(Element.class::cast)
                .filter(cell -> !cell.hasAttribute("aria-hidden"))
                .map(Element::getTextContent)
                .collect(Collectors.joining(" "));
    }

    private static Document document(String html) {
        try {
            return MailHtml.parsed(html);
        } catch (SAXException e) {
            throw new IllegalArgumentException("not well-formed", e);
        }
    }
}
