package fi.kuule.survey;

import fi.kuule.language.Language;
import java.time.LocalDate;
import java.util.List;

/**
 * A questionnaire in one published version; a published version does not change.
 *
 * @param opens first day of answering, in the organisation's zone
 * @param closes last day of answering; answering ends with this day
 * @param retentionDays how long answers are kept, at least 90
 * @param quietDays how long a person asked once is left alone, over all services; 0: no quiet period
 * @param opening what its mails begin with, in words of its own
 */
public record Survey(
        SurveyRef ref,
        Privacy privacy,
        List<Language> languages,
        List<Question> questions,
        LocalDate opens,
        LocalDate closes,
        int retentionDays,
        int quietDays,
        MailOpening opening) {
    public Survey {
        languages = List.copyOf(languages);
        questions = List.copyOf(questions);
        if (languages.isEmpty()) throw new IllegalArgumentException("a survey has at least one language");
        if (closes.isBefore(opens)) throw new IllegalArgumentException("a survey closes on or after the day it opens");
        if (retentionDays < 90) throw new IllegalArgumentException("answers are kept at least 90 days");
        if (quietDays < 0) throw new IllegalArgumentException("a quiet period is not negative");
    }

    /** With Kuule's own words before its mails. */
    public Survey(
            SurveyRef ref,
            Privacy privacy,
            List<Language> languages,
            List<Question> questions,
            LocalDate opens,
            LocalDate closes,
            int retentionDays,
            int quietDays) {
        this(ref, privacy, languages, questions, opens, closes, retentionDays, quietDays, MailOpening.OWN);
    }

    /** Asks the 0-10 recommendation and why. */
    public static List<Question> recommendAndWhy() {
        return List.of(new Question.Recommend("recommend"), new Question.OpenText("why", Question.MAX_TEXT));
    }
}
