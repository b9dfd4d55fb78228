package fi.kuule.management;

import fi.kuule.aws.http.HttpReply;
import fi.kuule.language.Language;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Organisations;
import fi.kuule.organisation.Services;
import fi.kuule.wave.ContactTemplate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** {@code /api/contacts-template.csv}: a contact list to fill in, as spreadsheets of this country open it. */
final class ContactTemplateResource {
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
                organisations.find().map(Organisation::languages).orElse(Language.OF_STAFF);
        return call.language().then(asked -> file(asked.orElse(languages.get(0).plain()), languages));
    }

    private HttpReply file(Language language, List<Language> languages) {
        List<List<String>> rows = new ContactTemplate(services.findAll(), languages).rows(language);
        return new CsvReply(FILE_NAMES.getOrDefault(language, ""), true)
                .of(rows.get(0), rows.subList(1, rows.size()), Function.identity());
    }
}
