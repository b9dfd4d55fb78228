package fi.kuule.wave;

import fi.kuule.language.Language;
import fi.kuule.organisation.Service;
import fi.kuule.wave.ContactFault.Why;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads an uploaded list of contacts: all of it, or nothing and every fault. */
public final class ContactList {
    /** So many faults are told; all are counted. */
    public static final int MAX_FAULTS = 1_000;

    private final List<Service> services;
    private final Language defaultLanguage;

    /** @param defaultLanguage of contacts whose language the list does not say */
    public ContactList(List<Service> services, Language defaultLanguage) {
        this.services = List.copyOf(services);
        this.defaultLanguage = defaultLanguage;
    }

    /** @param rows the first is the header; blank rows and {@linkplain ContactTemplate examples} are passed over */
    public Reading read(List<Row> rows) {
        if (rows.isEmpty()) return refused(List.of(noRows()));
        ContactHeader header = ContactHeader.of(rows.get(0), services.size() == 1);
        if (!header.faults().isEmpty()) return refused(header.faults());
        List<Row> body = rows.subList(1, rows.size()).stream()
                .filter(row -> !row.blank() && !ContactTemplate.isExample(header.cell(row, ContactColumn.ADDRESS)))
                .toList();
        return body.isEmpty() ? refused(List.of(noRows())) : read(header, body);
    }

    private Reading read(ContactHeader header, List<Row> body) {
        ContactRows reader = new ContactRows(header, services, defaultLanguage);
        Set<Contact.Key> known = new HashSet<>();
        List<Contact> contacts = new ArrayList<>();
        for (Row row : body) {
            reader.read(row).filter(contact -> known.add(contact.key())).ifPresent(contacts::add);
        }
        if (!reader.faults().isEmpty()) return refused(reader.faults());
        return new Reading.Accepted(contacts, body.size() - contacts.size());
    }

    private static ContactFault noRows() {
        return new ContactFault(1, "", "", Why.NO_ROWS, Optional.empty());
    }

    private static Reading refused(List<ContactFault> faults) {
        return new Reading.Refused(faults.stream().limit(MAX_FAULTS).toList(), faults.size());
    }

    /** @param line where the row begins in the file, from 1 */
    public record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }

        @Override
        public String toString() {
            return "Row[" + line + "]";
        }
    }

    public sealed interface Reading {
        /** @param duplicates rows that repeat an earlier row's address and service, left out */
        record Accepted(List<Contact> contacts, int duplicates) implements Reading {
            public Accepted {
                contacts = List.copyOf(contacts);
            }
        }

        /**
         * @param faults the first {@link #MAX_FAULTS}, in the order of the file
         * @param count of all
         */
        record Refused(List<ContactFault> faults, int count) implements Reading {
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }
}
