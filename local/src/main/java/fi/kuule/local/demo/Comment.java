package fi.kuule.local.demo;

import fi.kuule.language.Language;
import java.util.Optional;
import java.util.Set;

/**
 * A comment with what is truly in it, so that whatever reads comments can be measured.
 *
 * @param language of most of the words
 * @param themes empty for one-word comments
 * @param detail what the writer told about somebody
 * @param escalation hints that somebody needs help: belongs to people at once and not to statistics
 */
record Comment(
        String text,
        Language language,
        Set<Theme> themes,
        Sentiment sentiment,
        Optional<PersonalDetail> detail,
        boolean escalation) {
    Comment {
        themes = Set.copyOf(themes);
    }
}
