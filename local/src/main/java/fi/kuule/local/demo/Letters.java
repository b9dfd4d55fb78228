package fi.kuule.local.demo;

import fi.kuule.local.demo.ContactBook.Row;
import fi.kuule.local.demo.Encounter.Outcome;
import fi.kuule.mail.Reference;
import fi.kuule.organisation.ServiceId;
import fi.kuule.wave.Contact;
import java.time.Month;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Residents whom no mail reaches: in September the service point's list has those who came there in the last three months, and a letter goes
 * to them. They are in no number of those asked by mail.
 */
record Letters(Population population) {
    private static final int MONTHS = 3;

    /** Who is written to in a month, each once. */
    List<Row> list(int month) {
        if (population.first().plusMonths(month).getMonth() != Month.SEPTEMBER) return List.of();
        Map<Resident, Encounter> newest = new LinkedHashMap<>();
        population.encounters().stream()
                .filter(encounter -> encounter.service() == TownService.ASIOINTIPISTE)
                .filter(encounter -> !encounter.resident().emailable())
                .filter(encounter -> encounter.month() <= month && encounter.month() > month - MONTHS)
                .sorted(Comparator.comparing(Encounter::month))
                .forEach(encounter -> newest.put(encounter.resident(), encounter));
        return newest.values().stream().map(this::row).toList();
    }

    private Row row(Encounter encounter) {
        Resident resident = encounter.resident();
        Contact contact = new Contact(
                new Reference("asiakas-%05d".formatted(resident.number())),
                new ServiceId(encounter.service().id),
                Optional.empty(),
                ContactBook.strata(resident));
        return new Row(contact, asked(encounter));
    }

    private Encounter asked(Encounter encounter) {
        int season = population.first().plusMonths(encounter.month()).getMonthValue() - 1;
        Outcome outcome = new Reactions(new Draws(population.seed())).toLetter(encounter, season);
        return new Encounter(encounter.month(), encounter.service(), encounter.resident(), encounter.score(), outcome);
    }
}
