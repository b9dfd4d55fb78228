package fi.kuule.tests.weather;

import fi.kuule.tests.flow.Citizen;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a citizen sees of a page. */
final class Pages {
    private static final Pattern TEXT = Pattern.compile("<textarea[^>]*name=\"miksi\"[^>]*>\\n?([^<]*)</textarea>");

    private Pages() {}

    /** The form of a page with everything that stands in it, as the browser would send it again. */
    static Map<String, String> form(String page) {
        Map<String, String> form = Citizen.hidden(page);
        Matcher text = TEXT.matcher(page);
        if (text.find()) form.put("miksi", plain(text.group(1)));
        return form;
    }

    private static String plain(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&amp;", "&");
    }

    static boolean saysNotSaved(String page) {
        return page.contains("Vastausta ei voitu tallentaa")
                || page.contains("Svaret kunde inte sparas")
                || page.contains("could not be saved");
    }

    static boolean saysAnsweredBefore(String page) {
        return page.contains("Olet jo vastannut")
                || page.contains("Du har redan svarat")
                || page.contains("already answered");
    }
}
