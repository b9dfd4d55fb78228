package fi.kuule.management;

import fi.kuule.aws.http.HttpReply;
import fi.kuule.language.Language;
import fi.kuule.organisation.ServiceId;
import fi.kuule.wave.LetterPrinting;
import fi.kuule.wave.LetterPrinting.Printing;
import fi.kuule.wave.LetterPrinting.Sheet;
import fi.kuule.wave.WaveId;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /api/waves/{id}/letters.csv}: what the printing house merges with its addresses, by reference. */
final class LettersResource {
    private final LetterPrinting printing;
    private final PageAddress pages;
    private final Supplier<Language> own;

    /** @param own the organisation's own language */
    LettersResource(LetterPrinting printing, PageAddress pages, Supplier<Language> own) {
        this.printing = printing;
        this.pages = pages;
        this.own = own;
    }

    HttpReply get(Call call) {
        return call.id("id", WaveId::new)
                .then(wave -> call.language()
                        .then(language -> call.service()
                                .then(service -> CsvReply.named("letters-" + wave.value() + ".csv", call)
                                        .then(csv -> reply(
                                                printing.print(wave),
                                                csv,
                                                language.orElseGet(own),
                                                service,
                                                pages.of(call.request()))))));
    }

    private static HttpReply reply(
            Printing came, CsvReply csv, Language language, Optional<ServiceId> service, URI base) {
        return switch (came) {
            case Printing.Printed printed ->
                csv.of(
                        header(language),
                        printed.sheets().stream()
                                .filter(sheet -> service.isEmpty()
                                        || service.get().equals(sheet.letter().service()))
                                .toList(),
                        sheet -> cells(sheet, base));
            case Printing.UnknownWave unknown -> Problem.notFound("wave").reply();
            case Printing.NotReady notReady -> conflict("the letters are still being made: " + notReady.howFar());
            case Printing.Over over ->
                conflict("the wave is " + over.state().name().toLowerCase(Locale.ROOT) + ": its letters lead nowhere");
        };
    }

    private static HttpReply conflict(String detail) {
        return Problem.of(ProblemKind.CONFLICT, detail).reply();
    }

    private static List<String> header(Language language) {
        return switch (language) {
            case FI, FI_SELKO -> List.of("viite", "palvelu", "kieli", "koodi", "linkki", "qr-linkki");
            case SV -> List.of("referens", "tjänst", "språk", "kod", "länk", "qr-länk");
            case EN -> List.of("reference", "service", "language", "code", "link", "qr link");
        };
    }

    private static List<String> cells(Sheet sheet, URI base) {
        String link = base + "/s/" + sheet.code().value();
        return List.of(
                sheet.letter().reference().value(),
                sheet.letter().service().value(),
                sheet.letter().language().tag(),
                sheet.code().value(),
                link,
                link + "?kanava=qr");
    }
}
