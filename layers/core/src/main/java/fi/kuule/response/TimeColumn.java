package fi.kuule.response;

import fi.kuule.language.Language;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * The column that says when an answer was given.
 *
 * @param pattern in the letters of {@link DateTimeFormatter}, such as {@code d.M.yyyy H:mm}; with or without time, with or without offset
 * @param zone whose clock the file means where it gives no offset
 * @param language of the names of months and days
 */
public record TimeColumn(String column, String pattern, ZoneId zone, Language language) {
    public TimeColumn {
        if (column.isBlank()) throw new IllegalArgumentException("a column has a name");
        formatter(pattern, language);
    }

    /** The day in {@code home} on which the answer was given; a date without a time is that day. Empty when the text is not of the pattern. */
    public Optional<LocalDate> dayIn(ZoneId home, String text) {
        try {
            TemporalAccessor time = formatter(pattern, language)
                    .parseBest(text.strip(), ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
            return Optional.of(
                    switch (time) {
                        case ZonedDateTime zoned ->
                            zoned.withZoneSameInstant(home).toLocalDate();
                        case LocalDateTime local ->
                            local.atZone(zone).withZoneSameInstant(home).toLocalDate();
                        default -> LocalDate.from(time);
                    });
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Strict, so that 31 February is no day; {@code yyyy} means the years that everybody means. */
    private static DateTimeFormatter formatter(String pattern, Language language) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .parseDefaulting(ChronoField.ERA, 1)
                .toFormatter(Locale.forLanguageTag(language.code()))
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
