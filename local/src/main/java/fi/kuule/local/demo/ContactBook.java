package fi.kuule.local.demo;

import fi.kuule.local.demo.Encounter.Outcome;
import fi.kuule.mail.EmailAddress;
import fi.kuule.organisation.ServiceId;
import fi.kuule.wave.Contact;
import fi.kuule.wave.Strata;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The municipality's addresses. Who was in contact with several services in a month is listed for the first of them. An address that
 * bounced is corrected, which takes as long as the quiet period: the stop of the old address stays.
 */
final class ContactBook {
    private static final int CORRECTION_MONTHS = 3;
    private final Map<Resident, Integer> bounces = new HashMap<>();
    private final Map<Resident, Integer> lastBounce = new HashMap<>();
    private final Population population;
    private final Bookings bookings;
    private final Letters letters;

    ContactBook(Population population) {
        this.population = population;
        this.bookings = new Bookings(new Draws(population.seed()));
        this.letters = new Letters(population);
    }

    /** A row of a contact list, and what it came of. */
    record Row(Contact contact, Encounter encounter) {}

    /** The list of a month (0 is the first); people in their quiet period are on it, too, since leaving them out is Kuule's work. */
    List<Row> list(int month) {
        List<Row> rows = list(population.month(month));
        rows.addAll(letters.list(month));
        return rows;
    }

    /** Of these contacts, by mail only. */
    List<Row> list(List<Encounter> encounters) {
        List<Row> rows = new ArrayList<>();
        BitSet listed = new BitSet();
        for (Encounter encounter : encounters) {
            Resident resident = encounter.resident();
            if (!resident.emailable() || listed.get(resident.number()) || isBeingCorrected(encounter)) continue;
            listed.set(resident.number());
            rows.add(new Row(contact(encounter), encounter));
        }
        return rows;
    }

    private boolean isBeingCorrected(Encounter encounter) {
        Integer last = lastBounce.get(encounter.resident());
        return last != null && encounter.month() - last < CORRECTION_MONTHS;
    }

    private Contact contact(Encounter encounter) {
        Resident resident = encounter.resident();
        Optional<String> place = bookings.place(encounter, population.first().plusMonths(encounter.month()))
                .map(booked -> booked.id);
        Strata strata = place.isPresent() ? Bookings.strata(resident) : strata(resident);
        return new Contact(address(resident), new ServiceId(encounter.service().id), place, strata);
    }

    static Strata strata(Resident resident) {
        return new Strata(
                resident.age().label,
                resident.area().label,
                resident.language(),
                resident.summer() ? SummerResidents.POPULATION : fi.kuule.wave.Population.OWN);
    }

    private EmailAddress address(Resident resident) {
        int corrections = bounces.getOrDefault(resident, 0);
        String name = "%s.%04d".formatted(resident.summer() ? "summer" : "resident", resident.number())
                + (corrections == 0 ? "" : "." + corrections);
        return new EmailAddress(name + "@posti.example");
    }

    /** Notes the addresses that the month's mails showed to be wrong. */
    void correct(List<Row> rows) {
        for (Row row : rows) {
            if (row.encounter().outcome() != Outcome.BOUNCED) continue;
            bounces.merge(row.encounter().resident(), 1, Integer::sum);
            lastBounce.put(row.encounter().resident(), row.encounter().month());
        }
    }
}
