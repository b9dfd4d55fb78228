package fi.kuule.views;

import fi.kuule.report.Agenda;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Twenty minutes with those who do the work. */
public record AgendaView(String heading, List<Step> steps) {
    public AgendaView {
        steps = List.copyOf(steps);
    }

    /** @param deed what to do, in a word or two; {@code text} goes on from it */
    public record Step(String minutes, String deed, String text) {}

    /** @param comment the words to read aloud, where they are shown here */
    static AgendaView of(Reading reading, Optional<String> comment) {
        ReportWording words = reading.words();
        Agenda agenda = Agenda.of(reading.report());
        return new AgendaView(
                words.get("agenda.heading", "minutes", "" + agenda.minutes()),
                agenda.steps().stream().map(step -> step(words, step, comment)).toList());
    }

    private static Step step(ReportWording words, Agenda.Step step, Optional<String> comment) {
        return switch (step) {
            case Agenda.ReadAloud read ->
                of(
                        words,
                        read,
                        "read",
                        comment.orElseGet(() ->
                                words.get(read.comment().isPresent() ? "agenda.read.elsewhere" : "agenda.read.none")));
            case Agenda.AskWhy ask ->
                of(
                        words,
                        ask,
                        "ask",
                        ask.questions().stream()
                                .map(why -> words.get("agenda.why." + key(why)))
                                .collect(Collectors.joining(" ")));
            case Agenda.Thank thank -> of(words, thank, "thank", words.get("agenda.thank.text"));
            case Agenda.TryOut trial -> of(words, trial, "try", words.get("agenda.try." + key(trial.trial())));
            case Agenda.Agree agree -> of(words, agree, "agree", words.get("agenda.agree.text"));
        };
    }

    private static Step of(ReportWording words, Agenda.Step step, String key, String text) {
        return new Step(words.get("agenda.minutes", "minutes", "" + step.minutes()), words.get("agenda." + key), text);
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
