package fi.kuule.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import fi.kuule.language.Language;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SurveyPublicationTest {
    private static final SurveyId ID = new SurveyId("kysely");
    private final Versions surveys = new Versions();
    private final SurveyPublication publication = new SurveyPublication(surveys);

    @Test
    void theFirstVersionIsOne() {
        assertEquals(new SurveyPublication.Published(survey(1, 90)), publish(90));
    }

    @Test
    void theSameContentAgainIsNotANewVersion() {
        publish(90);
        assertEquals(new SurveyPublication.Unchanged(survey(1, 90)), publish(90));
        assertEquals(1, surveys.versions.size());
    }

    @Test
    void otherContentIsTheNextVersionAndTheOldOneStays() {
        publish(90);
        assertEquals(new SurveyPublication.Published(survey(2, 30)), publish(30));
        assertEquals(Optional.of(survey(1, 90)), surveys.find(new SurveyRef(ID, 1)));
    }

    @Test
    void aVersionTakenMeanwhileIsPassedOver() {
        surveys.racing = Optional.of(survey(1, 60));
        assertInstanceOf(SurveyPublication.Published.class, publish(90));
        assertEquals(Optional.of(survey(1, 60)), surveys.find(new SurveyRef(ID, 1)));
        assertEquals(Optional.of(survey(2, 90)), surveys.newest(ID));
    }

    private SurveyPublication.Outcome publish(int quietDays) {
        return publication.publish(ID, ref -> survey(ref, quietDays));
    }

    private static Survey survey(int version, int quietDays) {
        return survey(new SurveyRef(ID, version), quietDays);
    }

    private static Survey survey(SurveyRef ref, int quietDays) {
        return new Survey(
                ref,
                Privacy.ANONYMOUS,
                List.of(Language.FI),
                Survey.recommendAndWhy(),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                730,
                quietDays);
    }

    private static final class Versions implements Surveys {
        private final Map<SurveyRef, Survey> versions = new HashMap<>();
        private Optional<Survey> racing = Optional.empty();

        @Override
        public Optional<Survey> find(SurveyRef ref) {
            return Optional.ofNullable(versions.get(ref));
        }

        @Override
        public Optional<Survey> newest(SurveyId id) {
            return find(new SurveyRef(id, Math.max(1, versions.size())));
        }

        @Override
        public List<Survey> findAll() {
            return newest(ID).stream().toList();
        }

        @Override
        public boolean add(Survey survey) {
            racing.ifPresent(other -> versions.put(other.ref(), other));
            racing = Optional.empty();
            return versions.putIfAbsent(survey.ref(), survey) == null;
        }
    }
}
