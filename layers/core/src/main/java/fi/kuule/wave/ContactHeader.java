package fi.kuule.wave;

import fi.kuule.wave.ContactFault.Why;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The header of a contact list: which cell of a row holds what. */
final class ContactHeader {
    private final List<String> names;
    private final Map<ContactColumn, Integer> places = new EnumMap<>(ContactColumn.class);
    private final List<ContactFault> faults = new ArrayList<>();

    private ContactHeader(List<String> names) {
        this.names = names;
    }

    /** @param oneService whether the list need not say the service */
    static ContactHeader of(ContactList.Row row, boolean oneService) {
        ContactHeader header =
                new ContactHeader(row.cells().stream().map(String::strip).toList());
        for (int place = 0; place < header.names.size(); place++) header.place(row.line(), place);
        if (!header.has(ContactColumn.REFERENCE)) header.require(ContactColumn.ADDRESS, row.line());
        if (!oneService) header.require(ContactColumn.SERVICE, row.line());
        return header;
    }

    private void place(int line, int place) {
        String name = names.get(place);
        if (name.isEmpty()) return;
        Optional<ContactColumn> column = ContactColumn.named(name);
        if (column.isEmpty()) {
            Optional<String> guess = Nearest.to(name, ContactColumn.allNames());
            faults.add(new ContactFault(line, name, name, Why.UNKNOWN_COLUMN, guess));
        } else if (places.putIfAbsent(column.get(), place) != null) {
            faults.add(new ContactFault(line, name, name, Why.REPEATED_COLUMN, Optional.empty()));
        }
    }

    boolean has(ContactColumn column) {
        return places.containsKey(column);
    }

    private void require(ContactColumn column, int line) {
        if (has(column)) return;
        String name = column.names().get(0);
        faults.add(new ContactFault(line, name, "", Why.MISSING_COLUMN, Optional.empty()));
    }

    List<ContactFault> faults() {
        return faults;
    }

    /** The trimmed cell of this column; empty text when the file or the row does not have it. */
    String cell(ContactList.Row row, ContactColumn column) {
        Integer place = places.get(column);
        return place == null || place >= row.cells().size()
                ? ""
                : row.cells().get(place).strip();
    }

    /** The name of this column in the file. */
    String nameOf(ContactColumn column) {
        Integer place = places.get(column);
        return place == null ? column.names().get(0) : names.get(place);
    }

    /** The first value of the row that stands under no column. */
    Optional<String> stray(ContactList.Row row) {
        for (int place = 0; place < row.cells().size(); place++) {
            boolean named = place < names.size() && !names.get(place).isEmpty();
            if (!named && !row.cells().get(place).isBlank())
                return Optional.of(row.cells().get(place));
        }
        return Optional.empty();
    }
}
