package fi.kuule.views;

import fi.kuule.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of one bundle in one language, from {@code <bundle>_<language>.properties} (UTF-8) beside this class. Slots are named, as in
 * {@code {service}}, and filled as they are: escaping is the template's.
 */
public final class Texts {
    private static final Map<String, Texts> LOADED = new ConcurrentHashMap<>();
    private final String name;
    private final Properties texts;

    private Texts(String name) {
        this.name = name;
        this.texts = load(name);
    }

    /** The texts of {@code citizen}, {@code mail} or {@code report}. */
    public static Texts of(String bundle, Language language) {
        return LOADED.computeIfAbsent(bundle + "_" + language.tag(), Texts::new);
    }

    private static Properties load(String name) {
        Properties properties = new Properties();
        try (InputStream stream = Texts.class.getResourceAsStream(name + ".properties")) {
            if (stream == null) throw new IllegalStateException("no texts " + name);
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("texts " + name, e);
        }
    }

    /**
     * The text of a key with its slots filled.
     *
     * @param slots name, value, name, value, …
     */
    public String get(String key, String... slots) {
        String text = texts.getProperty(key);
        if (text == null) throw new IllegalStateException("no text " + key + " in " + name);
        for (int i = 0; i < slots.length; i += 2) {
            String slot = "{" + slots[i] + "}";
            if (!text.contains(slot)) throw new IllegalStateException("no slot " + slot + " in " + key + " of " + name);
            text = text.replace(slot, slots[i + 1]);
        }
        return text;
    }

    /** {@code key.one} for 1, {@code key.other} for the rest; the shown number is a slot like any other. */
    public String plural(String key, long count, String... slots) {
        return get(key + (count == 1 ? ".one" : ".other"), slots);
    }

    public Set<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }
}
