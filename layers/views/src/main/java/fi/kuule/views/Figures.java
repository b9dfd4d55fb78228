package fi.kuule.views;

import fi.kuule.language.Language;
import fi.kuule.score.Score;
import fi.kuule.statistics.SignedPoints;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;

/** Numbers and dates as a reader of one language writes them. */
public final class Figures {
    private static final char MINUS = '\u2212';
    private static final char NO_BREAK = '\u00A0';
    private final Language language;

    public Figures(Language language) {
        this.language = language;
    }

    /** {@code +57}, {@code −12}, {@code 0}. */
    public static String signed(int points) {
        return SignedPoints.of(points);
    }

    /** As it is shown: half away from zero. */
    static int whole(double points) {
        return (int) (Math.signum(points) * Math.round(Math.abs(points)));
    }

    /** {@code +35…+73}. */
    public static String interval(Score score) {
        return signed(score.shownLower()) + "…" + signed(score.shownUpper());
    }

    /** {@code 1 717}, {@code 1,717}. */
    public String count(long n) {
        StringBuilder digits = new StringBuilder(Long.toString(n));
        for (int i = digits.length() - 3; i > 0; i -= 3) digits.insert(i, language == Language.EN ? ',' : NO_BREAK);
        return digits.toString();
    }

    /** {@code 27 %}, {@code 27%}. */
    public String percent(long whole) {
        return language == Language.EN ? whole + "%" : whole + "" + NO_BREAK + "%";
    }

    /** One decimal: {@code 8,8}, {@code 8.8}. */
    public String decimal(double value) {
        return decimal(value, RoundingMode.HALF_UP);
    }

    /** {@code 0,412}, {@code 0.412}. */
    String decimal(double value, int places) {
        return decimal(value, places, RoundingMode.HALF_UP);
    }

    /** One decimal, never above the value: the lower end of an interval. */
    public String decimalDown(double value) {
        return decimal(value, RoundingMode.FLOOR);
    }

    /** One decimal, never below the value: the upper end of an interval. */
    public String decimalUp(double value) {
        return decimal(value, RoundingMode.CEILING);
    }

    private String decimal(double value, RoundingMode rounding) {
        return decimal(value, 1, rounding);
    }

    private String decimal(double value, int places, RoundingMode rounding) {
        String text = BigDecimal.valueOf(value).setScale(places, rounding).toPlainString();
        return (language == Language.EN ? text : text.replace('.', ',')).replace('-', MINUS);
    }

    /** {@code 30.11.2026}, {@code 30 November 2026}. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(language == Language.EN ? "d MMMM yyyy" : "d.M.yyyy", language.locale())
                .format(day);
    }

    /** A day of a year that is known: {@code 30.11.}, {@code 30 Nov}. */
    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(language == Language.EN ? "d MMM" : "d.M.", language.locale())
                .format(day);
    }

    /** {@code elokuu–lokakuu 2026}, {@code marraskuu 2025 – lokakuu 2026}; of one month its name. */
    String period(YearMonth from, YearMonth to) {
        if (from.equals(to)) return month(to);
        return from.getYear() == to.getYear() ? name(from) + "–" + month(to) : month(from) + " – " + month(to);
    }

    private String name(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, language.locale());
    }

    /** {@code lokakuu 2026}, {@code oktober 2026}, {@code October 2026}. */
    public String month(YearMonth month) {
        return name(month) + " " + month.getYear();
    }
}
