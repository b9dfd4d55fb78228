package fi.kuule.aws.dynamodb;

import fi.kuule.language.Language;
import fi.kuule.language.LocalText;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A text in several languages as a map of language tag → text. */
final class LocalTextItem {
    private LocalTextItem() {}

    static Item of(LocalText text) {
        Item item = new Item();
        text.texts().forEach((language, words) -> item.text(language.tag(), words));
        return item;
    }

    static LocalText read(Item item) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values())
            item.optionalText(language.tag()).ifPresent(words -> texts.put(language, words));
        return new LocalText(texts);
    }

    static void put(Item into, String name, Optional<LocalText> text) {
        text.ifPresent(words -> into.map(name, of(words)));
    }

    static Optional<LocalText> find(Item in, String name) {
        return in.has(name) ? Optional.of(read(in.map(name))) : Optional.empty();
    }
}
