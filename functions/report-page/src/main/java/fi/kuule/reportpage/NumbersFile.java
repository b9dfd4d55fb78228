package fi.kuule.reportpage;

import fi.kuule.aws.http.CsvText;
import fi.kuule.aws.http.HttpReply;
import fi.kuule.aws.http.SafeCell;
import fi.kuule.report.Report;
import fi.kuule.views.NumberCell;
import fi.kuule.views.NumberTable;

/** The numbers of a report as a file to save; spreadsheets open it as it is, so it begins with a byte order mark. */
final class NumbersFile {
    private NumbersFile() {}

    static HttpReply of(Report report, NumberTable table) {
        String name = report.service().value() + "-" + report.month() + ".csv";
        String text = CsvText.of(
                true,
                table.rows().stream()
                        .map(row -> row.stream().map(NumbersFile::cell).toList()));
        return HttpReply.of(200, "text/csv; charset=utf-8", text)
                .with("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .with("Cache-Control", "no-store")
                .with("X-Robots-Tag", "noindex")
                .with("X-Content-Type-Options", "nosniff");
    }

    /** The minus of a number is none of a formula. */
    private static String cell(NumberCell cell) {
        return switch (cell) {
            case NumberCell.Word word -> SafeCell.of(word.text());
            case NumberCell.Whole whole -> Integer.toString(whole.number());
        };
    }
}
