package fi.kuule.wave;

import fi.kuule.language.Language;
import fi.kuule.language.Line;
import fi.kuule.mail.AddressRole;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.Recipient;
import fi.kuule.mail.Reference;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.Service.Touchpoint;
import fi.kuule.organisation.ServiceId;
import fi.kuule.wave.ContactFault.Why;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads the rows under a header and gathers what is wrong with them. */
final class ContactRows {
    private static final int MAX_GROUP = 40;
    private final ContactHeader header;
    private final List<Service> services;
    private final Language defaultLanguage;
    private final Names<Service> serviceNames;
    private final Map<ServiceId, Names<Touchpoint>> touchpointNames = new HashMap<>();
    private final Names<Language> languageNames = Names.ofLanguages();
    private final List<ContactFault> faults = new ArrayList<>();

    ContactRows(ContactHeader header, List<Service> services, Language defaultLanguage) {
        this.header = header;
        this.services = services;
        this.defaultLanguage = defaultLanguage;
        this.serviceNames = Names.ofServices(services);
        services.forEach(service -> touchpointNames.put(service.id(), Names.ofTouchpoints(service.touchpoints())));
    }

    List<ContactFault> faults() {
        return faults;
    }

    /** The contact of a row; empty when the row is bad, and then it has added a fault. */
    Optional<Contact> read(ContactList.Row row) {
        int before = faults.size();
        header.stray(row)
                .ifPresent(value -> faults.add(
                        new ContactFault(row.line(), "", value, Why.VALUE_WITHOUT_COLUMN, Optional.empty())));
        Optional<Recipient> recipient = recipient(row);
        Optional<Service> service = service(row);
        Optional<String> touchpoint = service.flatMap(known -> touchpoint(row, known));
        Language language = language(row);
        String ageGroup = group(row, ContactColumn.AGE_GROUP);
        String area = group(row, ContactColumn.AREA);
        Population population = new Population(group(row, ContactColumn.POPULATION));
        if (faults.size() > before) return Optional.empty();
        Strata strata = new Strata(ageGroup, area, language, population);
        return recipient.flatMap(to -> service.map(known -> new Contact(to, known.id(), touchpoint, strata)));
    }

    /** Who has an address is written to there; a reference beside it is checked and forgotten. */
    private Optional<Recipient> recipient(ContactList.Row row) {
        String text = header.cell(row, ContactColumn.ADDRESS);
        Optional<Recipient> reference = reference(row);
        if (!header.has(ContactColumn.REFERENCE) || !text.isEmpty()) return address(row, text);
        if (header.cell(row, ContactColumn.REFERENCE).isEmpty())
            fault(row, ContactColumn.REFERENCE, Why.NO_RECIPIENT, Optional::empty);
        return reference;
    }

    private Optional<Recipient> reference(ContactList.Row row) {
        String text = header.cell(row, ContactColumn.REFERENCE);
        Optional<Reference> reference = Reference.parse(text);
        if (!text.isEmpty() && reference.isEmpty())
            fault(row, ContactColumn.REFERENCE, Why.NOT_A_REFERENCE, Optional::empty);
        return reference.map(Function.identity());
    }

    private Optional<Recipient> address(ContactList.Row row, String text) {
        Optional<EmailAddress> address = EmailAddress.parse(text);
        if (address.isEmpty()) fault(row, ContactColumn.ADDRESS, Why.NOT_AN_ADDRESS, () -> guessAddress(text));
        if (address.map(EmailAddress::role).filter(AddressRole.NOBODY::equals).isPresent())
            fault(row, ContactColumn.ADDRESS, Why.ADDRESS_OF_NOBODY, Optional::empty);
        return address.map(Function.identity());
    }

    /** What is left when the usual slips are undone: a name around the address, spaces, a comma for a dot, a dot too many. */
    private static Optional<String> guessAddress(String text) {
        String bare = text.replaceFirst("^.*<([^<>]*)>.*$", "$1").replaceAll("\\s+", "");
        String dotted = bare.replace(',', '.');
        return Stream.of(bare, dotted, dotted.replaceAll("\\.{2,}", ".").replaceAll("^\\.|\\.(?=@|$)", ""))
                .flatMap(candidate -> EmailAddress.parse(candidate).stream())
                .map(EmailAddress::value)
                .findFirst();
    }

    private Optional<Service> service(ContactList.Row row) {
        String text = header.cell(row, ContactColumn.SERVICE);
        if (text.isEmpty() && services.size() == 1) return Optional.of(services.get(0));
        Optional<Service> service = serviceNames.find(text);
        if (service.isEmpty()) fault(row, ContactColumn.SERVICE, Why.UNKNOWN_SERVICE, () -> serviceNames.nearest(text));
        return service;
    }

    private Optional<String> touchpoint(ContactList.Row row, Service service) {
        String text = header.cell(row, ContactColumn.TOUCHPOINT);
        if (text.isEmpty()) return Optional.empty();
        Names<Touchpoint> names = touchpointNames.getOrDefault(service.id(), Names.ofTouchpoints(List.of()));
        Optional<Touchpoint> touchpoint = names.find(text);
        if (touchpoint.isEmpty())
            fault(row, ContactColumn.TOUCHPOINT, Why.UNKNOWN_TOUCHPOINT, () -> names.nearest(text));
        return touchpoint.map(Touchpoint::id);
    }

    private Language language(ContactList.Row row) {
        String text = header.cell(row, ContactColumn.LANGUAGE);
        if (text.isEmpty()) return defaultLanguage;
        Optional<Language> language = Language.of(text).or(() -> languageNames.find(text));
        if (language.isEmpty())
            fault(row, ContactColumn.LANGUAGE, Why.UNKNOWN_LANGUAGE, () -> languageNames.nearest(text));
        return language.orElse(defaultLanguage);
    }

    private String group(ContactList.Row row, ContactColumn column) {
        String text = header.cell(row, column);
        boolean plain =
                text.length() <= MAX_GROUP && !text.contains("|") && !text.equals(Strata.OTHER) && Line.isOne(text);
        if (!plain) fault(row, column, Why.NOT_A_GROUP, Optional::empty);
        return text;
    }

    /** Guesses cost time, and only the first faults are told. */
    private void fault(ContactList.Row row, ContactColumn column, Why why, Supplier<Optional<String>> guess) {
        Optional<String> told = faults.size() < ContactList.MAX_FAULTS ? guess.get() : Optional.empty();
        faults.add(new ContactFault(row.line(), header.nameOf(column), header.cell(row, column), why, told));
    }
}
