package fi.kuule.management;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.language.Language;
import fi.kuule.language.LocalText;
import fi.kuule.mail.EmailAddress;
import fi.kuule.organisation.Slug;
import java.net.URI;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the domain's common values stand in documents. */
final class DomainValues {
    private static final int MAX_TEXT = 300;

    private DomainValues() {}

    /** {@code {"fi": "…", "sv": "…"}}, one line each, at least one language. */
    static Optional<LocalText> localText(JsonValue value) {
        return localText(value, MAX_TEXT);
    }

    /** @param max characters in each language */
    static Optional<LocalText> localText(JsonValue value, int max) {
        return value.object(fields -> {
            Map<Language, String> texts = new EnumMap<>(Language.class);
            for (Language language : Language.values())
                fields.optional(language.tag(), text -> text.line(max)).ifPresent(text -> texts.put(language, text));
            return () -> new LocalText(texts);
        });
    }

    static ObjectNode write(LocalText text) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (Language language : Language.values()) {
            Optional.ofNullable(text.texts().get(language)).ifPresent(words -> node.put(language.tag(), words));
        }
        return node;
    }

    static Optional<Language> language(JsonValue value) {
        return oneOf(List.of(Language.values()), value);
    }

    /** A language that staff are written to in: there are no reports in easy Finnish. */
    static Optional<Language> staffLanguage(JsonValue value) {
        return oneOf(Language.OF_STAFF, value);
    }

    private static Optional<Language> oneOf(List<Language> offered, JsonValue value) {
        Map<String, Language> languages = new LinkedHashMap<>();
        for (Language language : offered) languages.put(language.tag(), language);
        return value.oneOf(languages);
    }

    /** At least one, none twice. */
    static Optional<List<Language>> languages(JsonValue value) {
        return value.list(DomainValues::language).flatMap(languages -> {
            if (languages.isEmpty()) return value.fault("must have at least one language");
            return new HashSet<>(languages).size() == languages.size()
                    ? Optional.of(languages)
                    : value.fault("must have no language twice");
        });
    }

    static ArrayNode write(List<Language> languages) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        languages.forEach(language -> array.add(language.tag()));
        return array;
    }

    static Optional<EmailAddress> address(JsonValue value) {
        return value.parsed(EmailAddress::new, "must be an e-mail address");
    }

    static Optional<URI> webAddress(JsonValue value) {
        return value.parsed(URI::create, "must be a web address").filter(uri -> {
            boolean web = "https".equals(uri.getScheme()) && uri.getHost() != null;
            if (!web) value.fault("must be a web address that begins with https://");
            return web;
        });
    }

    static Optional<String> slug(JsonValue value) {
        return value.text()
                .flatMap(text -> Slug.isSlug(text)
                        ? Optional.of(text)
                        : value.fault("must be 1-40 of a-z, 0-9 and -, beginning with a letter or digit"));
    }
}
