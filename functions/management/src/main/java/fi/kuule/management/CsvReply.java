package fi.kuule.management;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import fi.kuule.aws.http.CsvText;
import fi.kuule.aws.http.HttpReply;
import fi.kuule.aws.http.SafeCell;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A table to download, as spreadsheets here read it: semicolons, UTF-8, no cell a formula. Some take UTF-8 for Windows-1252 unless the file
 * begins with a byte order mark: {@code ?bom=true} asks for one.
 *
 * @param fileName under which it is saved
 */
record CsvReply(String fileName, boolean bom) {
    /** A function's reply has at most 6 MB, the file as a JSON text in it: each quote and line end takes two bytes. */
    static final int MAX_BYTES = 5_500_000;

    private static final Map<String, Boolean> BOM_WANTED = Map.of("true", true, "false", false);

    static Reading<CsvReply> named(String fileName, Call call) {
        return call.option("bom", text -> Optional.ofNullable(BOM_WANTED.get(text)), "true or false")
                .and(bom -> new Reading.Read<>(new CsvReply(fileName, bom.orElse(false))));
    }

    /** @param row the cells of one thing, in the order of the header; made safe here */
    <T> HttpReply of(List<String> header, Iterable<T> things, Function<T, List<String>> row) {
        Stream<List<String>> rows =
                StreamSupport.stream(things.spliterator(), false).map(row);
        String text = CsvText.of(bom, Stream.concat(Stream.of(header), rows).map(CsvReply::safe));
        if (JsonStringEncoder.getInstance().quoteAsUTF8(text).length > MAX_BYTES)
            return Problem.of(ProblemKind.TOO_LARGE, "the file would have more than " + MAX_BYTES + " bytes")
                    .reply();
        return HttpReply.of(200, "text/csv; charset=utf-8", text)
                .with("Content-Disposition", "attachment; filename=\"" + fileName + "\"")
                .with("Cache-Control", "no-store");
    }

    private static List<String> safe(List<String> cells) {
        return cells.stream().map(SafeCell::of).toList();
    }
}
