package fi.kuule.wave;

import fi.kuule.access.HmacKey;
import fi.kuule.access.KeyPurpose;
import fi.kuule.access.Keys;
import fi.kuule.wave.Letters.Letter;
import fi.kuule.wave.WaveStatus.Status;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Gathers what is printed on the letters of a wave, and derives their codes: they are stored nowhere. */
public final class LetterPrinting {
    private final WaveStatus status;
    private final Letters letters;
    private final Keys keys;

    public LetterPrinting(WaveStatus status, Letters letters, Keys keys) {
        this.status = status;
        this.letters = letters;
        this.keys = keys;
    }

    public Printing print(WaveId id) {
        Optional<Status> found = status.of(id);
        if (found.isEmpty()) return new Printing.UnknownWave();
        Wave wave = found.get().wave();
        if (wave.state().over()) return new Printing.Over(wave.state());
        if (!found.get().ready())
            return new Printing.NotReady(found.get().batchesDone() + " of " + wave.batches() + " batches are done");
        List<Letter> made = letters.of(id);
        int asked = found.get().counts().by(Channel.LETTER);
        if (made.size() < asked) return new Printing.NotReady(made.size() + " of " + asked + " letters can be seen");
        return new Printing.Printed(printed(wave, made));
    }

    private List<Sheet> printed(Wave wave, List<Letter> made) {
        HmacKey key = keys.key(KeyPurpose.LINK);
        return made.stream()
                .sorted(Comparator.comparing((Letter letter) -> letter.service().value())
                        .thenComparing(letter -> letter.reference().value()))
                .map(letter -> new Sheet(letter, code(key, wave, letter)))
                .toList();
    }

    private static LetterCode code(HmacKey key, Wave wave, Letter letter) {
        LetterCode code = LetterCode.of(key, wave.id(), letter.reference(), letter.service());
        if (!code.invitation().equals(letter.id()))
            throw new IllegalStateException(
                    "the code derived for invitation " + letter.id().value() + " does not open it");
        return code;
    }

    /** A letter and the code on it. */
    public record Sheet(Letter letter, LetterCode code) {}

    /** What came of it. */
    public sealed interface Printing {
        /** @param sheets by service and reference */
        record Printed(List<Sheet> sheets) implements Printing {
            public Printed {
                sheets = List.copyOf(sheets);
            }
        }

        record UnknownWave() implements Printing {}

        /** Not all letters are there yet, or not to be seen yet. */
        record NotReady(String howFar) implements Printing {}

        /** References leave with the addresses when a wave is over. */
        record Over(WaveState state) implements Printing {}
    }
}
