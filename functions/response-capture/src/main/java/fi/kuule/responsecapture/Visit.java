package fi.kuule.responsecapture;

import fi.kuule.aws.http.Form;
import fi.kuule.aws.http.HttpRequest;
import fi.kuule.language.Language;
import fi.kuule.language.Reader;
import fi.kuule.organisation.Organisation;
import fi.kuule.views.Audience;
import fi.kuule.wave.LetterCode;
import java.util.List;
import java.util.Optional;

/** A request and what its reader has said about languages. */
record Visit(HttpRequest request, Reader reader) {
    static final String LANGUAGE = "kieli";

    static Visit of(HttpRequest request) {
        return of(request, request.query(LANGUAGE));
    }

    /** A language that was pressed on the form comes before the one that the page was in. */
    Visit with(Form form) {
        return of(request, form.field(LANGUAGE).or(() -> request.query(LANGUAGE)));
    }

    private static Visit of(HttpRequest request, Optional<String> chosen) {
        return new Visit(
                request, Reader.of(chosen, request.header("accept-language").orElse("")));
    }

    /** What the address says after the kind: {@code abc} of {@code /s/abc}. */
    String rest() {
        int slash = request.path().indexOf('/', 1);
        return slash < 0 ? "" : request.path().substring(slash + 1);
    }

    boolean hasChosenLanguage() {
        return request.query(LANGUAGE).isPresent();
    }

    /** Whether the browser says that a person pressed. */
    boolean pressedByHand() {
        return request.header("sec-fetch-user").orElse("").equals("?1");
    }

    /** Whether the link says that a camera read it from a letter. */
    boolean scanned() {
        return request.query("kanava").filter("qr"::equals).isPresent();
    }

    /** The code that was typed into the form for letters, {@code ""} when none was. */
    String typed() {
        return request.query("koodi").orElse("");
    }

    /** The address of the page up to its language: what was typed leads to the letter's own page. */
    private String here() {
        if (scanned()) return "?kanava=qr&";
        Optional<LetterCode> code = request.path().equals("/s") ? LetterCode.parse(typed()) : Optional.empty();
        return code.map(known -> "/s/" + known.value() + "?").orElse("?");
    }

    /** Readers of a page that says nothing of the organisation, since nothing of it was read. */
    Audience anybody() {
        List<Language> all = List.of(Language.values());
        return new Audience(reader.among(all, Optional.empty()), all, "");
    }

    Audience readersOf(Optional<Organisation> organisation) {
        return organisation
                .map(known -> audience(known, known.languages(), Optional.empty()))
                .orElseGet(this::anybody);
    }

    /** @param known the language that the contact list gave */
    Audience audience(Organisation organisation, List<Language> offered, Optional<Language> known) {
        Language language = reader.among(offered, known);
        return new Audience(language, offered, organisation.name().in(language), here());
    }
}
