package fi.kuule.local.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What this machine knows of templates: {@code understood.yaml} lists every section, resource type, event type and property, each with
 * {@code read} or with the reason why it has no meaning here. What is not listed stops the start.
 */
final class Understood {
    private final Map<String, Map<String, String>> lists;

    private Understood(Map<String, Map<String, String>> lists) {
        this.lists = lists;
    }

    static Understood load() {
        try (InputStream file = Understood.class.getResourceAsStream("understood.yaml")) {
            if (file == null) throw new IllegalStateException("understood.yaml is missing");
            Object lists = new Load(LoadSettings.builder().build())
                    .loadFromReader(new InputStreamReader(file, StandardCharsets.UTF_8));
            return new Understood(typed(lists));
        } catch (IOException e) {
            throw new UncheckedIOException("understood.yaml", e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, String>> typed(Object lists) {
        return (Map<String, Map<String, String>>) lists;
    }

    boolean knows(String list) {
        return lists.containsKey(list);
    }

    /** Every key of the mapping is on the list; so are the keys of what is read inside it, where a list for that exists. */
    void check(String list, Value.Mapping mapping) {
        Map<String, String> known = lists.get(list);
        if (known == null) throw new TemplateFault(mapping.line(), "unknown " + list);
        mapping.entries().forEach((name, value) -> {
            if (!known.containsKey(name))
                throw new TemplateFault(value.line(), "unknown property " + name + " of " + list);
            checkInside(list + "." + name, value);
        });
    }

    private void checkInside(String list, Value value) {
        if (!lists.containsKey(list)) return;
        switch (value) {
            case Value.Mapping mapping -> check(list, mapping);
            case Value.Sequence sequence -> sequence.items().forEach(item -> checkInside(list, item));
            case Value.Intrinsic ignored -> {}
            case Value.Text ignored -> {}
        }
    }
}
