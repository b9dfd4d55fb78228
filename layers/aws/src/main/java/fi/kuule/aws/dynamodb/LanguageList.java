package fi.kuule.aws.dynamodb;

import fi.kuule.language.Language;
import java.util.List;

/** Languages by tag, in their order. */
final class LanguageList {
    private LanguageList() {}

    static List<String> tags(List<Language> languages) {
        return languages.stream().map(Language::tag).toList();
    }

    static List<Language> read(List<String> tags) {
        return tags.stream().map(LanguageList::language).toList();
    }

    static Language language(String tag) {
        return Language.of(tag).orElseThrow(() -> new IllegalStateException("no language " + tag));
    }
}
