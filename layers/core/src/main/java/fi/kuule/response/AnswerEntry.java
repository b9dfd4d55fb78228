package fi.kuule.response;

import fi.kuule.organisation.Organisations;
import fi.kuule.wave.Invitation;
import fi.kuule.wave.LetterCode;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WaveState;
import fi.kuule.wave.Waves;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Takes an answer that somebody of the organisation was told on the phone or sent on paper, by the code of the letter. It is stored as if the
 * citizen had pressed: once, and in an anonymous survey with nothing that leads to the invitation.
 */
public final class AnswerEntry {
    private final Organisations organisations;
    private final Waves waves;
    private final Questionnaires questionnaires;
    private final AnswerStore answers;
    private final InstantSource clock;
    private final ZoneId zone;
    private final RandomGenerator random;

    /** @param random unpredictable: receipts are made of it */
    public AnswerEntry(
            Organisations organisations,
            Waves waves,
            Questionnaires questionnaires,
            AnswerStore answers,
            InstantSource clock,
            ZoneId zone,
            RandomGenerator random) {
        this.organisations = organisations;
        this.waves = waves;
        this.questionnaires = questionnaires;
        this.answers = answers;
        this.clock = clock;
        this.zone = zone;
        this.random = random;
    }

    /**
     * @param code as it was typed
     * @param channel by what the answer came
     * @param comment {@code ""} when there was none
     */
    public Entry enter(WaveId wave, String code, Way channel, int score, String comment) {
        Optional<Wave> found = waves.find(wave);
        if (found.isEmpty()) return new Entry.UnknownWave();
        if (found.get().state() == WaveState.DRAFT) return new Entry.NotOpen();
        Instant now = clock.instant();
        return LetterCode.parse(code)
                .flatMap(known -> questionnaire(wave, known, now))
                .map(known -> enter(known.by(channel.id()), score, comment, LocalDate.ofInstant(now, zone)))
                .orElseGet(Entry.UnknownCode::new);
    }

    private Optional<Questionnaire> questionnaire(WaveId wave, LetterCode code, Instant now) {
        return organisations
                .find()
                .flatMap(ours -> questionnaires.find(new Link.Personal(code.value()), ours, now))
                .filter(found -> found.invitation().map(Invitation::wave).equals(Optional.of(wave)));
    }

    private Entry enter(Questionnaire questionnaire, int score, String comment, LocalDate today) {
        AnswerForm form = new AnswerForm(Integer.toString(score), comment, "", false, true);
        return switch (questionnaire.on(today)) {
            case NOT_YET_OPEN, CLOSED, WITHDRAWN -> new Entry.NotOpen();
            case OPEN ->
                switch (Answer.read(form, questionnaire.maxText())) {
                    case Answer.Faulty faulty -> new Entry.Faulty(faulty.faults());
                    case Answer.Read read -> store(questionnaire, read.answer(), today);
                };
        };
    }

    private Entry store(Questionnaire questionnaire, Answer answer, LocalDate today) {
        return answers.store(questionnaire, answer, ReceiptSecret.random(random), today, today)
                .<Entry>map(Entry.Stored::new)
                .orElseGet(Entry.AlreadyAnswered::new);
    }

    /** By what an answer came that its giver did not write here. */
    public enum Way {
        PHONE(Response.PHONE),
        PAPER(Response.PAPER);

        private final String id;

        Way(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /** What came of it. */
    public sealed interface Entry {
        /** @param receipt to be handed on to the giver */
        record Stored(Receipt receipt) implements Entry {}

        /** Nothing changed. */
        record AlreadyAnswered() implements Entry {}

        record UnknownWave() implements Entry {}

        /** No letter of this wave has the code. */
        record UnknownCode() implements Entry {}

        /** The wave takes no answers: not yet, or not any more. */
        record NotOpen() implements Entry {}

        record Faulty(List<Fault> faults) implements Entry {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }
}
