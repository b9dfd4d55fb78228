package fi.kuule.survey;

import java.util.Optional;
import java.util.function.Function;

/** Publishes surveys in versions; the same content again is not a new version. */
public final class SurveyPublication {
    private final Surveys surveys;

    public SurveyPublication(Surveys surveys) {
        this.surveys = surveys;
    }

    /** @param withRef the survey as it shall be, under the version that it has or gets */
    public Outcome publish(SurveyId id, Function<SurveyRef, Survey> withRef) {
        while (true) {
            Optional<Survey> newest = surveys.newest(id);
            if (newest.isPresent()
                    && newest.get().equals(withRef.apply(newest.get().ref()))) return new Unchanged(newest.get());
            Survey next = withRef.apply(
                    new SurveyRef(id, newest.map(s -> s.ref().version() + 1).orElse(1)));
            if (surveys.add(next)) return new Published(next);
        }
    }

    /** What became of publishing. */
    public sealed interface Outcome {
        Survey survey();
    }

    public record Published(Survey survey) implements Outcome {}

    public record Unchanged(Survey survey) implements Outcome {}
}
