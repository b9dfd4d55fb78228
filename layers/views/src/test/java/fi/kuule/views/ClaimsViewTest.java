package fi.kuule.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.language.Language;
import fi.kuule.report.Quotes;
import fi.kuule.report.Report;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClaimsViewTest {
    private static final ReportWording WORDS = new ReportWording(Language.FI);

    private static Optional<ClaimsView> view(Report report) {
        ServiceNames names = new ServiceNames(
                Language.FI, SampleReports.opened(report, Quotes.none()).names());
        GroupNames groups = new GroupNames(WORDS, SampleReports.library(Optional.empty()));
        return ClaimsView.of(Reading.of(WORDS, report), names, groups);
    }

    @Test
    void aNumberMayBePublishedWithAllThatItRestsOn() {
        ClaimsView view = view(SampleReports.full()).orElseThrow();

        assertEquals(Optional.empty(), view.missing());
        assertTrue(view.claims()
                .contains("Kirjasto, lokakuu 2026: suositteluluku +57 (välillä +35…+73), kysyttiin 166, vastasi 44."));
        assertTrue(view.claims().contains("Kirjasto: ero muihin palveluihin +23 (+15…+31) pistettä, 12 kuukautta."));
    }

    @Test
    void theOrganisationsNumberIsPublishedWithHowManyWereAsked() {
        String claim = view(SampleReports.full()).orElseThrow().claims().stream()
                .filter(any -> any.startsWith("Koko organisaatio"))
                .findFirst()
                .orElseThrow();

        assertTrue(claim.matches(".*, kysyttiin [\\d\\h]+, vastasi [\\d\\h]+\\..*"), claim);
    }

    @Test
    void aReportThatLacksSomethingSaysWhatAndThatItIsIncomplete() {
        ClaimsView view = view(SampleReports.usual()).orElseThrow();

        assertTrue(view.says().startsWith("Raportti on keskeneräinen."));
        assertEquals(
                Optional.of(
                        "Puuttuu: miten vastanneet muistuttavat kysyttyjä, miltä osalta asiakkaista voitiin kysyä."),
                view.missing());
    }

    @Test
    void aChangeIsClaimedOnlyWhereChanceHardlyExplainsIt() {
        List<String> fell = view(SampleReports.drop()).orElseThrow().claims();

        assertTrue(
                fell.contains("Kirjasto, syyskuu 2026 → lokakuu 2026: luku laski, ero −75 (−103…−39) pistettä."),
                fell + "");
        assertTrue(view(SampleReports.usual()).orElseThrow().claims().stream()
                .noneMatch(claim -> claim.contains("luku laski") || claim.contains("luku nousi")));
    }

    @Test
    void whereThereIsNoNumberNothingIsClaimed() {
        assertEquals(
                Optional.empty(), view(SampleReports.alone(SampleReports.below().published())));
    }
}
