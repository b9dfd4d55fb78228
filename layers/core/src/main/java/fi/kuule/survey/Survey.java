package fi.kuule.survey;

import fi.kuule.language.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A questionnaire in one published version; a published version does not change.
 *
 * @param opens first day of answering, in the organisation's zone
 * @param closes last day of answering; answering ends with this day
 * @param retentionDays how long answers are kept, at least 90
 * @param reminderDays how many days after the first mail those who have not answered are reminded, in order; at most two
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
        List<Integer> reminderDays,
        MailOpening opening) {
    public static final int MAX_REMINDERS = 2;
    public static final int MAX_REMINDER_DAY = 60;

    public Survey {
        languages = List.copyOf(languages);
        questions = List.copyOf(questions);
        reminderDays = List.copyOf(reminderDays);
        if (languages.isEmpty()) throw new IllegalArgumentException("a survey has at least one language");
        if (closes.isBefore(opens)) throw new IllegalArgumentException("a survey closes on or after the day it opens");
        if (retentionDays < 90) throw new IllegalArgumentException("answers are kept at least 90 days");
        if (quietDays < 0) throw new IllegalArgumentException("a quiet period is not negative");
        if (!areReminderDays(reminderDays))
            throw new IllegalArgumentException("reminders are at most two, on ascending days from 1 to 60");
    }

    /** At most two, ascending, from 1 to 60. */
    public static boolean areReminderDays(List<Integer> days) {
        boolean ascending = IntStream.range(1, days.size()).allMatch(i -> days.get(i - 1) < days.get(i));
        return ascending
                && days.size() <= MAX_REMINDERS
                && days.stream().allMatch(day -> day >= 1 && day <= MAX_REMINDER_DAY);
    }

    /** Without reminders, and with Kuule's own words before its mails. */
    public Survey(
            SurveyRef ref,
            Privacy privacy,
            List<Language> languages,
            List<Question> questions,
            LocalDate opens,
            LocalDate closes,
            int retentionDays,
            int quietDays) {
        this(ref, privacy, languages, questions, opens, closes, retentionDays, quietDays, List.of(), MailOpening.OWN);
    }

    /** Asks the 0-10 recommendation and why. */
    public static List<Question> recommendAndWhy() {
        return List.of(new Question.Recommend("recommend"), new Question.OpenText("why", Question.MAX_TEXT));
    }
}
