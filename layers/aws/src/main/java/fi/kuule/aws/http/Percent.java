package fi.kuule.aws.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads {@code a=b&c=d} as browsers write it and as the URL standard says: a broken escape stands for itself. */
final class Percent {
    private Percent() {}

    /** Of a name that is repeated, the first. */
    static Map<String, String> pairs(String encoded) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            if (pair.isEmpty()) continue;
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            pairs.putIfAbsent(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
        }
        return pairs;
    }

    private static String decode(String encoded) {
        byte[] bytes = encoded.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int escaped = bytes[i] == '%' ? hex(bytes, i + 1) : -1;
            if (escaped >= 0) i += 2;
            decoded.write(escaped >= 0 ? escaped : bytes[i] == '+' ? ' ' : bytes[i]);
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }

    private static int hex(byte[] bytes, int at) {
        if (at + 1 >= bytes.length) return -1;
        int high = Character.digit(bytes[at], 16);
        int low = Character.digit(bytes[at + 1], 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
