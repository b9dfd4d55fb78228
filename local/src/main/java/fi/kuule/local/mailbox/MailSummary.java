package fi.kuule.local.mailbox;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A mail as the list shows it.
 *
 * @param locale {@code Content-Language}, else the language of the HTML; {@code und} when neither says
 * @param kind {@code invitation}, {@code reminder}, {@code report}, {@code summary}, {@code canary} or {@code other}, by the id that the mail carries as a tag
 * @param links where the HTML leads, else the text, in order, each once
 */
public record MailSummary(
        String id, String to, String subject, String locale, Instant sentAt, String kind, List<String> links) {
    private static final Pattern LANGUAGE = Pattern.compile("<html[^>]*\\slang=[\"']?([A-Za-z-]+)");
    private static final Pattern HREF = Pattern.compile("href=\"(https?://[^\"]+)\"");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");
    private static final Map<String, String> ENTITIES =
            Map.of("&amp;", "&", "&#38;", "&", "&quot;", "\"", "&#34;", "\"", "&#39;", "'");

    public static MailSummary of(Mail mail) {
        return new MailSummary(
                mail.id(),
                String.join(", ", mail.to()),
                mail.subject(),
                locale(mail),
                mail.sentAt(),
                kind(mail),
                links(mail));
    }

    private static String locale(Mail mail) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(mail.headers());
        String named = headers.get("Content-Language");
        if (named != null) return named.toLowerCase(Locale.ROOT);
        Matcher language = LANGUAGE.matcher(mail.html());
        return language.find() ? language.group(1).toLowerCase(Locale.ROOT) : "und";
    }

    private static String kind(Mail mail) {
        for (String tag : mail.tags().values()) {
            if (tag.startsWith("i0-")) return "invitation";
            if (tag.matches("i[1-9]-.*")) return "reminder";
            if (tag.startsWith("r-")) return "report";
            if (tag.startsWith("s-")) return "summary";
            if (tag.startsWith("c-")) return "canary";
        }
        return "other";
    }

    private static List<String> links(Mail mail) {
        Set<String> links =
                mail.html().isEmpty() ? found(ADDRESS.matcher(mail.text()), 0) : found(HREF.matcher(mail.html()), 1);
        return links.stream().map(MailSummary::plain).distinct().toList();
    }

    private static Set<String> found(Matcher matcher, int group) {
        return matcher.results().map(match -> match.group(group)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String plain(String link) {
        for (Map.Entry<String, String> entity : ENTITIES.entrySet())
            link = link.replace(entity.getKey(), entity.getValue());
        return link;
    }

    @Override
    public String toString() {
        return "MailSummary[" + id + "]";
    }
}
