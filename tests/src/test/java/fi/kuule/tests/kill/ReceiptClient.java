package fi.kuule.tests.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** Somebody who kept the receipt and looks the answer up. */
record ReceiptClient(URI base, HttpClient http) {
    ReceiptClient(URI base) {
        this(base, HttpClient.newHttpClient());
    }

    boolean shows(String receipt, String why) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/r"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("teko=nayta&tunnus=" + receipt))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString()).body().contains(why);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
