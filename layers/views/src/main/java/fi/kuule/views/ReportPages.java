package fi.kuule.views;

import fi.kuule.language.Language;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Service;
import fi.kuule.report.Report;
import fi.kuule.report.ReportOpening;
import fi.kuule.score.Floor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A report as a page, and the pages that say how its numbers are worked out, how data is handled and how accessible the pages are. */
public final class ReportPages {
    private final ReportWording words;

    public ReportPages(Language language) {
        this.words = new ReportWording(language);
    }

    public Page report(Organisation organisation, ReportOpening.Opened opened) {
        ShownComments shown = ShownComments.onPage(words, opened.comments());
        ServiceNames names = new ServiceNames(words.language(), opened.names());
        Reading reading = Reading.of(words, opened.report());
        ReportView view = new ReportView(reading, organisation, opened.service(), names, shown);
        ReportFrame frame = frame(Optional.of(organisation), view.title());
        return page("page", Map.of("frame", frame, "view", view));
    }

    /** The numbers of a report as a table, its header first. */
    public NumberTable numbers(Service service, Report report) {
        return NumberTable.of(words, service, report);
    }

    /** The same for an unknown, malformed, expired and revoked link. */
    public Page missing(Optional<Organisation> organisation) {
        ReportFrame frame = frame(organisation, words.get("missing.title"));
        return texts(frame, List.of(new TextSection("", List.of(words.get("missing.text")))));
    }

    /** The fault is ours; says nothing of the organisation, since nothing of it was read. */
    public Page unavailable() {
        ReportFrame frame = frame(Optional.empty(), words.get("unavailable.title"));
        return texts(frame, List.of(new TextSection("", List.of(words.get("unavailable.text")))));
    }

    /** How every number of a report is worked out; the same for everybody. */
    public Page method(Organisation organisation) {
        ReportFrame frame = frame(Optional.of(organisation), words.get("page.method"));
        return page("method", Map.of("frame", frame, "view", MethodView.of(words.language())));
    }

    public Page privacy(Organisation organisation) {
        String floor = "" + Floor.USUAL;
        return texts(
                frame(Optional.of(organisation), words.get("notice.title")),
                List.of(
                        section("notice.who", who(organisation)),
                        section("notice.why", words.get("notice.why"), words.get("notice.basis")),
                        section("notice.data", words.get("notice.data")),
                        section("notice.anonymous", words.get("notice.anonymous", "floor", floor)),
                        section("notice.confidential", words.get("notice.confidential", "floor", floor)),
                        section("notice.retention", words.get("notice.retention"), words.get("notice.stop")),
                        section("notice.where", words.get("notice.where"), words.get("notice.noTracking")),
                        section("notice.rights", words.get("notice.rights"), words.get("notice.complaint"))));
    }

    public Page accessibility(Organisation organisation) {
        String address = organisation.replyTo().value();
        return texts(
                frame(Optional.of(organisation), words.get("accessibility.title")),
                List.of(
                        new TextSection(
                                "", List.of(words.get("accessibility.scope", "organisation", name(organisation)))),
                        section("accessibility.status", words.get("accessibility.status")),
                        section("accessibility.gaps", words.get("accessibility.gaps")),
                        section("accessibility.feedback", words.get("accessibility.feedback", "address", address)),
                        section("accessibility.authority", words.get("accessibility.authority"))));
    }

    private String[] who(Organisation organisation) {
        List<String> lines = new ArrayList<>();
        lines.add(words.get("notice.who", "organisation", name(organisation)));
        organisation
                .contact()
                .ifPresent(contact -> lines.add(words.get("notice.contact", "contact", contact.in(words.language()))));
        lines.add(words.get("notice.mail", "address", organisation.replyTo().value()));
        return lines.toArray(String[]::new);
    }

    private TextSection section(String key, String... paragraphs) {
        return new TextSection(words.get(key + ".heading"), List.of(paragraphs));
    }

    private String name(Organisation organisation) {
        return organisation.name().in(words.language());
    }

    private ReportFrame frame(Optional<Organisation> organisation, String title) {
        return new ReportFrame(
                words.language(),
                languages(organisation),
                organisation.map(this::name).orElse(""),
                title);
    }

    private static Page texts(ReportFrame frame, List<TextSection> sections) {
        return page("texts", Map.of("frame", frame, "sections", sections));
    }

    private static Page page(String template, Map<String, Object> parameters) {
        return new Page(ReportTemplates.render(template, parameters), ReportStyle.SOURCE);
    }

    /** These pages are not there in easy Finnish. */
    private static List<Language> languages(Optional<Organisation> organisation) {
        return organisation.map(Organisation::languages).orElse(List.of()).stream()
                .map(Language::plain)
                .distinct()
                .toList();
    }
}
