package fi.kuule.response;

import fi.kuule.organisation.Service;
import fi.kuule.organisation.ServiceId;
import fi.kuule.organisation.Slug;
import fi.kuule.response.AnswerMapping.ServiceSource;
import fi.kuule.response.RejectedRow.Why;
import fi.kuule.survey.Question;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads rows of past answers by a mapping and gathers what is wrong with them. */
public final class AnswerRows {
    private final AnswerMapping mapping;
    private final Map<ServiceId, Service> services = new HashMap<>();
    private final ZoneId home;
    private final LocalDate today;

    /**
     * @param home the organisation's zone
     * @param today in that zone
     */
    public AnswerRows(AnswerMapping mapping, List<Service> services, ZoneId home, LocalDate today) {
        this.mapping = mapping;
        services.forEach(service -> this.services.put(service.id(), service));
        this.home = home;
        this.today = today;
    }

    /** The mapped columns that do not stand exactly once in the header: nothing can be read of such a file. */
    public List<String> unfit(AnswerTable table) {
        return mapping.columns().stream()
                .filter(column ->
                        table.columns().stream().filter(column::equals).count() != 1)
                .toList();
    }

    /** Every row that says something, read or rejected. */
    public Read read(AnswerTable table) {
        List<PastAnswer> answers = new ArrayList<>();
        List<RejectedRow> rejected = new ArrayList<>();
        for (AnswerTable.Row row : table.rows()) {
            if (row.cells().stream().allMatch(String::isBlank)) continue;
            read(new Cells(table, row), rejected).ifPresent(answers::add);
        }
        return new Read(answers, rejected);
    }

    private Optional<PastAnswer> read(Cells cells, List<RejectedRow> rejected) {
        int before = rejected.size();
        Optional<LocalDate> day = day(cells, rejected);
        Optional<Rating> rating = rating(cells, rejected);
        Optional<String> why = comment(cells, rejected);
        Optional<Service> service = service(cells, rejected);
        if (rejected.size() > before) return Optional.empty();
        String time = cells.of(mapping.time().column());
        return day.flatMap(on ->
                rating.flatMap(rated -> service.map(of -> new PastAnswer(cells.line(), of, on, time, rated, why))));
    }

    private Optional<LocalDate> day(Cells cells, List<RejectedRow> rejected) {
        String column = mapping.time().column();
        Optional<LocalDate> day = mapping.time().dayIn(home, cells.of(column));
        if (day.isEmpty()) rejected.add(cells.rejected(column, Why.NOT_A_TIME));
        else if (day.get().isAfter(today)) rejected.add(cells.rejected(column, Why.IN_THE_FUTURE));
        return day;
    }

    private Optional<Rating> rating(Cells cells, List<RejectedRow> rejected) {
        String text = cells.of(mapping.score());
        if (text.matches("0?[0-9]|10")) return Optional.of(new Rating(Integer.parseInt(text)));
        rejected.add(cells.rejected(mapping.score(), Why.NOT_A_SCORE));
        return Optional.empty();
    }

    private Optional<String> comment(Cells cells, List<RejectedRow> rejected) {
        if (mapping.comment().isEmpty()) return Optional.empty();
        String column = mapping.comment().get();
        String text = cells.of(column).replace("\r\n", "\n").replace('\r', '\n');
        if (text.length() > Question.MAX_TEXT) rejected.add(cells.rejected(column, Why.COMMENT_TOO_LONG));
        if (text.chars().anyMatch(AnswerRows::cannotBeStored))
            rejected.add(cells.rejected(column, Why.COMMENT_CHARACTERS));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static boolean cannotBeStored(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\t';
    }

    private Optional<Service> service(Cells cells, List<RejectedRow> rejected) {
        return switch (mapping.service()) {
            case ServiceSource.Fixed fixed -> {
                Optional<Service> service = Optional.ofNullable(services.get(fixed.service()));
                if (service.isEmpty()) rejected.add(cells.unknownService(fixed.service()));
                yield service;
            }
            case ServiceSource.Column column -> {
                String text = cells.of(column.name());
                Optional<Service> service =
                        Slug.isSlug(text) ? Optional.ofNullable(services.get(new ServiceId(text))) : Optional.empty();
                if (service.isEmpty()) rejected.add(cells.rejected(column.name(), Why.UNKNOWN_SERVICE));
                yield service;
            }
        };
    }

    /** What a table held: good rows, and everything that is wrong with the others. */
    public record Read(List<PastAnswer> answers, List<RejectedRow> rejected) {
        public Read {
            answers = List.copyOf(answers);
            rejected = List.copyOf(rejected);
        }
    }

    /** @param time as the file writes it: with the other values, what tells one answer from another */
    public record PastAnswer(
            int line, Service service, LocalDate day, String time, Rating rating, Optional<String> why) {
        @Override
        public String toString() {
            return "PastAnswer[line " + line + "]";
        }
    }

    /** The cells of a row by the name of their column, trimmed; empty text where the row is short. */
    private record Cells(AnswerTable table, AnswerTable.Row row) {
        int line() {
            return row.line();
        }

        String of(String column) {
            int place = table.columns().indexOf(column);
            return place < row.cells().size() ? row.cells().get(place).strip() : "";
        }

        RejectedRow rejected(String column, Why why) {
            return new RejectedRow(line(), column, of(column), why);
        }

        RejectedRow unknownService(ServiceId service) {
            return new RejectedRow(line(), "", service.value(), Why.UNKNOWN_SERVICE);
        }
    }
}
