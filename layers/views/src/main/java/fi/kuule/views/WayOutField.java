package fi.kuule.views;

import fi.kuule.wave.WayOut;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The field of a form by which somebody leaves without answering. */
public final class WayOutField {
    public static final String NAME = "ulos";

    private WayOutField() {}

    /** What the field says; empty when that is no way out. */
    public static Optional<WayOut> read(String value) {
        return Arrays.stream(WayOut.values())
                .filter(way -> value(way).equals(value))
                .findFirst();
    }

    /** What the button of a way sends, and what the button is called on the page that a mail leads to. */
    static String value(WayOut way) {
        return switch (way) {
            case NOT_USED -> "en-kayttanyt";
            case REFUSED -> "en-vastaa";
            case WRONG_PERSON -> "vaara-henkilo";
        };
    }

    /** The texts of a way out are named by it. */
    static String key(String kind, WayOut way) {
        return kind
                + switch (way) {
                    case NOT_USED -> ".notUsed";
                    case REFUSED -> ".refused";
                    case WRONG_PERSON -> ".wrongPerson";
                };
    }

    /** What each button sends and says. */
    static Map<String, String> buttons(Texts texts) {
        Map<String, String> buttons = new LinkedHashMap<>();
        for (WayOut way : WayOut.values()) buttons.put(value(way), texts.get(key("leave", way)));
        return buttons;
    }
}
