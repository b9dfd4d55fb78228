package fi.kuule.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.language.Language;
import fi.kuule.report.Quotes;
import fi.kuule.report.Report;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServicesViewTest {
    private static Optional<ServicesView> view(Report report) {
        ServiceNames names = new ServiceNames(
                Language.FI, SampleReports.opened(report, Quotes.none()).names());
        return ServicesView.of(Reading.of(new ReportWording(Language.FI), report), names);
    }

    private static List<String> names(ServicesView view) {
        return view.rows().stream().map(ServicesView.Row::name).toList();
    }

    @Test
    void servicesStandInTheOrderOfNumbersOnlyWhenTheyDifferMoreThanChanceExplains() {
        ServicesView differ = view(SampleReports.full()).orElseThrow();
        ServicesView alike = view(SampleReports.withServicesAlike()).orElseThrow();

        assertEquals("Liikunta", names(differ).getFirst());
        assertEquals(List.of("Asiointipiste", "Kirjasto", "Tiet ja vesi"), names(alike), "by name");
        assertTrue(alike.says()
                .contains("Palvelujen erot mahtuvat sattuman rajoihin, joten niitä ei aseteta järjestykseen."));
    }

    @Test
    void aDotIsFilledWhereTheServiceDiffersAndARingWhereThatMayBeChance() {
        ServicesView view = view(SampleReports.full()).orElseThrow();

        for (int i = 0; i < view.rows().size(); i++) {
            ServicesView.Row row = view.rows().get(i);
            Optional<ForestChart.Dot> dot = view.chart().rows().get(i).dot();
            assertEquals(!row.result().equals("liian vähän vastauksia"), dot.isPresent(), row.name());
            dot.ifPresent(drawn -> assertEquals(row.result().equals("eroaa"), drawn.differs(), row.name()));
        }
        assertEquals(
                List.of("Liikunta", "Kirjasto", "Tiet ja vesi", "Rakennusvalvonta"),
                view.rows().stream()
                        .filter(row -> row.result().equals("eroaa"))
                        .map(ServicesView.Row::name)
                        .toList());
        assertTrue(view(SampleReports.withServicesAlike()).orElseThrow().chart().rows().stream()
                .flatMap(row -> row.dot().stream())
                .noneMatch(ForestChart.Dot::differs));
    }

    @Test
    void everyWhiskerIsInsideTheDrawingAndHoldsItsDot() {
        view(SampleReports.full()).orElseThrow().chart().rows().stream()
                .flatMap(row -> row.dot().stream())
                .forEach(dot -> {
                    double from = Double.parseDouble(dot.from());
                    double to = Double.parseDouble(dot.to());
                    double x = Double.parseDouble(dot.x());
                    assertTrue(0 <= from && from <= x && x <= to && to <= 340, dot + "");
                });
    }

    @Test
    void ofTheYearThoseAreNamedThatStandOutAndTheTotalSaysWhatWeighs() {
        ServicesView view = view(SampleReports.full()).orElseThrow();

        assertEquals(3, view.year().size());
        assertTrue(
                view.year()
                        .get(0)
                        .startsWith(
                                "Liikunta: luku nousi. Edellinen vuosi +31 (välillä +21…+40), kysyttiin 1\u00A0160, vastasi 290"));
        assertTrue(view.year().get(1).startsWith("Rakennusvalvonta: luku laski."));
        assertEquals(
                "Muut vuoden muutokset voivat olla sattumaa (6 palvelua).",
                view.year().get(2));
        assertTrue(
                view.total()
                        .get(0)
                        .contains(
                                "Kun jokainen vastaus painaa yhtä paljon: +38 (välillä +34…+43), kysyttiin 7\u00A0276, vastasi 1\u00A0819"));
        assertTrue(view.total().get(1).startsWith("Kun jokainen palvelu painaa yhtä paljon: "));
        assertEquals(
                "1 palvelu ei ole mukana: siitä ei voi sanoa lukua.",
                view.total().get(2));
    }

    @Test
    void aServiceAloneIsComparedWithNothing() {
        assertEquals(Optional.empty(), view(SampleReports.usual()));
    }
}
