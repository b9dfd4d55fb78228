package fi.kuule.local.demo;

import fi.kuule.organisation.ContextNote;
import fi.kuule.organisation.ContextNotes;
import fi.kuule.organisation.ServiceId;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;

/** What happened in Mäntyranta. Nothing of it changed what anybody thought: whoever reads a cause into it reads too much. */
record Notes(YearMonth first, int months) {
    private static final int TOWARDS_THE_END = 4;

    /** Those of the months that are lived. */
    void put(ContextNotes notes) {
        YearMonth last = first.plusMonths(months - 1L);
        Stream.of(library(last), roads(last), telephone(last), servicePoint())
                .filter(note -> !note.month().isBefore(first) && !note.month().isAfter(last))
                .forEach(notes::put);
    }

    private static ContextNote library(YearMonth last) {
        return note(
                "kirjasto-kiinni",
                Optional.of(TownService.KIRJASTO),
                last.minusMonths(TOWARDS_THE_END).atDay(4),
                false,
                "Kirjasto oli viikon kiinni: uudet hyllyt.",
                "Biblioteket var stängt en vecka: nya hyllor.",
                "The library was closed for a week: new shelves.");
    }

    /** In the last summer that has begun. */
    private static ContextNote roads(YearMonth last) {
        int year = last.getYear() - (last.getMonthValue() < Month.JUNE.getValue() ? 1 : 0);
        return note(
                "rantatie",
                Optional.of(TownService.TIET_JA_VESI),
                LocalDate.of(year, Month.JUNE, 1),
                false,
                "Rantatien päällystystyöt alkoivat.",
                "Beläggningsarbetena på Strandvägen började.",
                "Resurfacing of Rantatie began.");
    }

    private static ContextNote telephone(YearMonth last) {
        return note(
                "puhelinpalvelu",
                Optional.empty(),
                last.minusMonths(2L * TOWARDS_THE_END).atDay(1),
                false,
                "Kunnan puhelinpalvelu siirtyi yhteen numeroon.",
                "Kommunens telefontjänst gick över till ett enda nummer.",
                "All of the municipality's telephone services moved to one number.");
    }

    /** The trend is measured anew from here. */
    private ContextNote servicePoint() {
        return note(
                "kunnantalolle",
                Optional.of(TownService.ASIOINTIPISTE),
                first.plusMonths(months / 2L).atDay(1),
                true,
                "Asiointipiste muutti kunnantalolle.",
                "Servicepunkten flyttade till kommunhuset.",
                "The service point moved to the municipal hall.");
    }

    private static ContextNote note(
            String id,
            Optional<TownService> service,
            LocalDate day,
            boolean newState,
            String finnish,
            String swedish,
            String english) {
        return new ContextNote(
                id, service.map(of -> new ServiceId(of.id)), day, Town.text(finnish, swedish, english), newState);
    }
}
