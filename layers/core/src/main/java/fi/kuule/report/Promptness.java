package fi.kuule.report;

import fi.kuule.disclosure.Published;
import java.time.YearMonth;
import java.util.OptionalInt;

/**
 * What was answered in the first seven days of a wave, and what later, in the waves that ended in some months.
 *
 * @param asked in those waves; empty in reports of before
 * @param early the first day of a wave is the first of its seven, whenever somebody's mail came
 */
public record Promptness(
        YearMonth from, YearMonth to, OptionalInt asked, Published.Classes early, Published.Classes late) {}
