package fi.kuule.tests.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser and no scripts, who reads for two seconds before pressing. */
public final class Citizen {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern RECEIPT = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
    private static final Duration READING = Duration.ofSeconds(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Town town;

    public Citizen(Town town) {
        this.town = town;
    }

    public HttpResponse<String> open(URI link) {
        return send(HttpRequest.newBuilder(link).GET());
    }

    /** The form of a page, as far as the page fills it in itself. */
    public static Map<String, String> hidden(String page) {
        Map<String, String> fields = new TreeMap<>();
        Matcher field = HIDDEN.matcher(page);
        while (field.find()) fields.put(field.group(1), field.group(2));
        return fields;
    }

    /** Opens a link, reads, fills in, presses. */
    public HttpResponse<String> answer(URI link, int number, String why) {
        Map<String, String> form = hidden(open(link).body());
        form.put("arvio", Integer.toString(number));
        form.put("miksi", why);
        town.wait(READING);
        return press(link, form);
    }

    public HttpResponse<String> press(URI address, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-User", "?1")
                .POST(BodyPublishers.ofString(body)));
    }

    /** The receipt's code on a thanks page. */
    public static String receipt(String page) {
        Matcher code = RECEIPT.matcher(page);
        if (!code.find()) throw new AssertionError("the page shows no receipt");
        return code.group();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
