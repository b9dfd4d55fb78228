package fi.kuule.report;

import fi.kuule.disclosure.Published;
import fi.kuule.organisation.ContextNote;
import fi.kuule.organisation.ServiceId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The month of a service, for its managers. Holds what was published when it was made and where comments are; no texts but those of notes.
 * Everything else that mail, page and API say is worked out from it, and is therefore the same in all of them: {@link Headline},
 * {@link Changes}, {@link Shape}, {@link Trend}, {@link Aim}, {@link Responding}, {@link ServiceComparison}, {@link YearChanges},
 * {@link OrganisationTotal}, {@link WhatIf}, {@link People}, {@link Limits}, {@link Claims}, {@link Agenda}.
 *
 * @param history the last of its months is the report's own
 * @param services the last twelve months of every service that is there, this one among them, by id; none in reports of before
 * @param comments none when the month tells no number
 * @param target the number aimed at when the report was made
 * @param notes of the service and of the whole organisation, oldest first, within the history
 * @param people what is told of groups of people; empty in reports of before
 */
public record Report(
        ServiceId service,
        YearMonth month,
        Instant madeAt,
        History history,
        Fieldwork fieldwork,
        List<ServiceYear> services,
        Comments comments,
        Optional<Integer> target,
        List<ContextNote> notes,
        Optional<People> people) {
    /** How many months are shown one by one. */
    public static final int MONTHS = 13;

    public Report {
        services = List.copyOf(services);
        notes = List.copyOf(notes);
        if (!history.months().getLast().month().equals(month))
            throw new IllegalArgumentException("the history of a report ends in its month " + month);
    }

    /** Without anything of groups of people. */
    public Report(
            ServiceId service,
            YearMonth month,
            Instant madeAt,
            History history,
            Fieldwork fieldwork,
            List<ServiceYear> services,
            Comments comments,
            Optional<Integer> target,
            List<ContextNote> notes) {
        this(service, month, madeAt, history, fieldwork, services, comments, target, notes, Optional.empty());
    }

    /** The months that are shown one by one, oldest first; the last is the report's own. */
    public List<Month> months() {
        return history.last(MONTHS);
    }

    /** The report's own month. */
    public Month own() {
        return history.months().getLast();
    }

    /** What is published of the report's own month. */
    public Published published() {
        return own().published();
    }

    /** Who was asked and answered in the waves that ended in the month; empty when none did (imports, open links). */
    public Optional<Cohort> cohort() {
        return fieldwork.endedIn(month);
    }

    /**
     * The waves that ended in the months of a base: everybody asked, and how many answered. Where a small month does not tell that, those of
     * twelve months do who are told of together, unless small months of before are told with them.
     */
    public Optional<Cohort> cohort(Base base) {
        Optional<Cohort> waves = fieldwork.between(base.from(), base.to());
        boolean told = waves.isPresent() && waves.get().answered().isPresent();
        if (told) return waves;
        return together(base)
                .filter(all -> waves.isPresent() && waves.get().asked() == all.asked())
                .or(() -> waves);
    }

    private Optional<Cohort> together(Base base) {
        return people.filter(
                        told -> told.from().equals(base.from()) && told.to().equals(base.to()))
                .flatMap(People::own)
                .map(PopulationPeople::total)
                .map(total -> new Cohort(total.asked(), OptionalInt.of(total.answered())));
    }

    /** The same of waves that went on when the month ended: counted by then, in no response rate. */
    public Optional<Cohort> stillOpen() {
        return fieldwork.stillOpen();
    }

    /** Nobody was asked and nobody answered in any of the months that are shown. */
    public boolean silent() {
        return months().stream().noneMatch(Month::asked);
    }

    /** @param asked whether anybody was asked or answered: a gap otherwise */
    public record Month(YearMonth month, Published published, boolean asked) {
        boolean answered() {
            return !(published instanceof Published.NoAnswers);
        }
    }

    /**
     * Waves counted together.
     *
     * @param answered empty when it is so small that it would tell who took part
     * @param notEligible of the asked, who said that they had not used the service; 0 when they are so few that it would tell who said so
     * @param deliveries how their invitations went; empty where that is not known, and where it is not told how many answered
     */
    public record Cohort(int asked, OptionalInt answered, int notEligible, Optional<Deliveries> deliveries) {
        public Cohort(int asked, OptionalInt answered) {
            this(asked, answered, 0);
        }

        /** Of whose invitations nothing is known. */
        public Cohort(int asked, OptionalInt answered, int notEligible) {
            this(asked, answered, notEligible, Optional.empty());
        }

        /** @param floor under which it would tell who took part */
        static Cohort of(int asked, int answered, int notEligible, Optional<Deliveries> deliveries, int floor) {
            boolean shown = answered == 0 || (answered >= floor && asked >= floor);
            boolean told = notEligible >= floor && asked - notEligible >= Math.max(answered, floor);
            return new Cohort(
                    asked,
                    shown ? OptionalInt.of(answered) : OptionalInt.empty(),
                    told ? notEligible : 0,
                    deliveries.filter(sent -> shown && sent.tellable(asked, answered, floor)));
        }

        /** Of whom a share of answers is told (AAPOR's RR2). */
        public int eligible() {
            return asked - notEligible;
        }

        /** Both together; how many answered where both tell it. */
        Cohort plus(Cohort other) {
            boolean told = answered.isPresent() && other.answered.isPresent();
            return new Cohort(
                    asked + other.asked,
                    told ? OptionalInt.of(answered.getAsInt() + other.answered.getAsInt()) : OptionalInt.empty(),
                    notEligible + other.notEligible,
                    deliveries.flatMap(own -> other.deliveries.map(own::plus)));
        }
    }
}
