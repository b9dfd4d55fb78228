package fi.kuule.management;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fi.kuule.aws.http.HttpReply;
import fi.kuule.language.Language;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Organisations;
import fi.kuule.organisation.Services;
import fi.kuule.wave.ContactTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** {@code /api/contacts-template.csv}: a contact list to fill in, as spreadsheets of this country open it. */
final class ContactTemplateResource {
    private static final String MARK = "\uFEFF";
    private static final Map<Language, String> FILE_NAMES =
            Map.of(Language.FI, "yhteystiedot.csv", Language.SV, "kontakter.csv", Language.EN, "contacts.csv");

    private final Organisations organisations;
    private final Services services;

    ContactTemplateResource(Organisations organisations, Services services) {
        this.organisations = organisations;
        this.services = services;
    }

    HttpReply get(Call call) {
        List<Language> languages =
                organisations.find().map(Organisation::languages).orElse(List.of(Language.values()));
        return call.query("language", Function.identity(), "")
                .then(asked ->
                        asked.map(tag -> named(tag, languages)).orElseGet(() -> file(languages.get(0), languages)));
    }

    private HttpReply named(String tag, List<Language> languages) {
        for (Language language : Language.values()) if (language.tag().equals(tag)) return file(language, languages);
        return Problem.of(ProblemKind.INVALID_REQUEST, "language must be fi, sv or en")
                .reply();
    }

    private HttpReply file(Language language, List<Language> languages) {
        StringWriter text = new StringWriter().append(MARK);
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            new ContactTemplate(services.findAll(), languages).rows(language).forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException("writing CSV to memory", e);
        }
        return HttpReply.of(200, "text/csv; charset=utf-8", text.toString())
                .with("Content-Disposition", "attachment; filename=\"" + FILE_NAMES.get(language) + "\"")
                .with("Cache-Control", "no-store");
    }
}
