package fi.kuule.management;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.aws.http.HttpReply;
import fi.kuule.score.Dispositions;
import fi.kuule.survey.SurveyId;
import fi.kuule.wave.ContactFault;
import fi.kuule.wave.ContactList;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WaveControl;
import fi.kuule.wave.WaveControl.Change;
import fi.kuule.wave.WaveDrafting;
import fi.kuule.wave.WaveDrafting.Drafting;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WaveMailCounts;
import fi.kuule.wave.WaveSending;
import fi.kuule.wave.WaveState;
import fi.kuule.wave.WaveStatus;
import fi.kuule.wave.WaveStatus.Status;
import fi.kuule.wave.Waves;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** {@code /api/waves}, and the making of waves from contact lists. */
final class WavesResource {
    private static final String DAY = "a date such as 2026-11-30";

    private final Waves waves;
    private final WaveStatus status;
    private final WaveMailCounts mail;
    private final Dispositions dispositions;
    private final WaveDrafting drafting;
    private final WaveControl control;
    private final WaveSending sending;
    private final ChangeReplies changes;
    private final Supplier<ContactList> contactList;

    /** @param contactList reads by the services that there are when it is asked for */
    WavesResource(
            Waves waves,
            WaveStatus status,
            WaveMailCounts mail,
            Dispositions dispositions,
            WaveDrafting drafting,
            WaveControl control,
            WaveSending sending,
            SendingProblems problems,
            Supplier<ContactList> contactList) {
        this.waves = waves;
        this.status = status;
        this.mail = mail;
        this.dispositions = dispositions;
        this.drafting = drafting;
        this.control = control;
        this.sending = sending;
        this.changes = new ChangeReplies(problems);
        this.contactList = contactList;
    }

    HttpReply list(Call call) {
        return Replies.list("waves", waves.findAll(), WaveDocument::write);
    }

    HttpReply get(Call call) {
        return call.id("id", WaveId::new)
                .then(id -> status.of(id)
                        .map(found -> Replies.ok(document(found)))
                        .orElseGet(() -> Problem.notFound("wave").reply()));
    }

    /** How the mails will go is told before they do; later it is seen. */
    private ObjectNode document(Status found) {
        WaveId id = found.wave().id();
        ObjectNode document = WaveDocument.write(found, mail.of(id), dispositions.of(id));
        if (found.wave().state() == WaveState.DRAFT && found.ready()) tellSending(found.wave(), found, document);
        return document;
    }

    private void tellSending(Wave wave, Status found, ObjectNode document) {
        sending.outlook(wave, found.counts())
                .ifPresent(outlook -> document.set("sending", WaveDocument.sending(outlook)));
    }

    HttpReply draft(Call call) {
        return call.id("id", SurveyId::new)
                .then(survey -> call.query("opens", LocalDate::parse, DAY)
                        .then(opens -> call.query("closes", LocalDate::parse, DAY)
                                .then(closes -> call.csv().then(file -> draft(call, survey, file, opens, closes)))));
    }

    private HttpReply draft(
            Call call, SurveyId survey, CsvFile file, Optional<LocalDate> opens, Optional<LocalDate> closes) {
        List<ContactList.Row> rows = file.rows().stream()
                .map(row -> new ContactList.Row(row.line(), row.cells()))
                .toList();
        return switch (contactList.get().read(rows)) {
            case ContactList.Reading.Refused refused -> faults(refused).reply();
            case ContactList.Reading.Accepted accepted ->
                reply(drafting.draft(wave(call), survey, accepted.contacts(), accepted.duplicates(), opens, closes));
        };
    }

    private WaveId wave(Call call) {
        return call.name().map(WaveId::new).orElseGet(drafting::newId);
    }

    private static HttpReply reply(Drafting drafting) {
        return switch (drafting) {
            case Drafting.Made made -> Replies.created(WaveDocument.write(made.wave()));
            case Drafting.UnknownSurvey unknown -> Problem.notFound("survey").reply();
            case Drafting.Empty empty ->
                Problem.of(ProblemKind.INVALID_WAVE, "there is nobody to ask").reply();
            case Drafting.PeriodOver over ->
                Problem.of(ProblemKind.INVALID_WAVE, "answering ended on " + over.closed())
                        .reply();
            case Drafting.PeriodOutsideSurvey outside ->
                Problem.of(
                                ProblemKind.INVALID_WAVE,
                                "the survey takes answers from " + outside.opens() + " to " + outside.closes())
                        .reply();
        };
    }

    private static Problem faults(ContactList.Reading.Refused refused) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (ContactFault fault : refused.faults()) {
            var row = rows.addObject()
                    .put("line", fault.line())
                    .put("column", fault.column())
                    .put("value", fault.value())
                    .put("message", fault.why().sentence());
            fault.guess().ifPresent(guess -> row.put("guess", guess));
        }
        String count = refused.count() == 1 ? "1 fault" : refused.count() + " faults";
        String told = rows.size() < refused.count() ? ", of which the first " + rows.size() : "";
        return Problem.of(ProblemKind.INVALID_LIST, count + told).with("rows", rows);
    }

    HttpReply start(Call call) {
        return change(call, control::start, this::started);
    }

    private ObjectNode started(Wave wave) {
        ObjectNode document = WaveDocument.write(wave);
        status.of(wave.id()).ifPresent(found -> tellSending(wave, found, document));
        return document;
    }

    HttpReply pause(Call call) {
        return change(call, control::pause);
    }

    HttpReply resume(Call call) {
        return change(call, control::resume);
    }

    HttpReply stop(Call call) {
        return change(call, control::stop);
    }

    /** Cannot be undone, and is seen by everybody who was invited: the body says the wave's id once more. */
    HttpReply withdraw(Call call) {
        return call.id("id", WaveId::new)
                .then(id -> call.document(fields -> {
                            Supplier<String> confirm = fields.required("confirm", value -> confirmed(value, id));
                            return confirm;
                        })
                        .then(confirmed -> change(call, control::withdraw)));
    }

    private static Optional<String> confirmed(JsonValue value, WaveId id) {
        return value.text()
                .flatMap(text -> text.equals(id.value())
                        ? Optional.of(text)
                        : value.fault("must be the id of the wave, since withdrawing cannot be undone"));
    }

    private HttpReply change(Call call, Function<WaveId, Change> step) {
        return change(call, step, WaveDocument::write);
    }

    private HttpReply change(Call call, Function<WaveId, Change> step, Function<Wave, ObjectNode> document) {
        return call.id("id", WaveId::new).then(id -> changes.of(step.apply(id), document));
    }
}
