package fi.kuule.reportpage;

import fi.kuule.aws.http.HttpRequest;
import fi.kuule.language.Language;
import fi.kuule.language.Reader;
import fi.kuule.organisation.Organisation;
import fi.kuule.views.ReportPages;
import java.util.List;
import java.util.Optional;

/** A request, what its reader has said about languages, and whose pages these are. */
record Visit(HttpRequest request, Reader reader, Optional<Organisation> organisation) {
    static Visit of(HttpRequest request, Optional<Organisation> organisation) {
        Reader reader = Reader.of(
                request.query("kieli"), request.header("accept-language").orElse(""));
        return new Visit(request, reader, organisation);
    }

    /** What the address says after the kind: {@code abc} of {@code /f/abc}. */
    String rest() {
        return request.path().substring(request.path().indexOf('/', 1) + 1);
    }

    /** The numbers as a file, in place of the page: {@code ?muoto=csv}. */
    boolean wantsNumbers() {
        return request.query("muoto").filter("csv"::equals).isPresent();
    }

    ReportPages pages() {
        return pages(Optional.empty());
    }

    /** The pages for staff, and those that stand beside them, are not there in easy Finnish. */
    private List<Language> offered() {
        return organisation.map(Organisation::languages).orElse(Language.OF_STAFF).stream()
                .map(Language::plain)
                .distinct()
                .toList();
    }

    /** @param known the language of the member whose link it is */
    ReportPages pages(Optional<Language> known) {
        return new ReportPages(reader.among(offered(), known));
    }
}
