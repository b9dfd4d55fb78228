package fi.kuule.aws.dynamodb;

import fi.kuule.organisation.ServiceId;
import fi.kuule.survey.SurveyRef;
import fi.kuule.wave.Population;
import fi.kuule.wave.WaveId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keys of the Tallies table: whose the tally is, and which of theirs. */
final class TallyKeys {
    static final String OWNER = "owner";
    static final String ITEM = "item";

    /** Beginnings of items, for queries. */
    static final String DAY = "day#";

    static final String MONTH = "month#";
    static final String ASKED = "asked#";

    /** The item of a wave that says what became of the people asked. */
    static final String DISPOSITION = "disposition";

    /** The owner of the markers of older days that must be counted again. */
    static final String TOUCHED = "touched";

    private TallyKeys() {}

    static Map<String, AttributeValue> key(String owner, String item) {
        return item(owner, item).attributes();
    }

    static Item item(String owner, String item) {
        return new Item().text(OWNER, owner).text(ITEM, item);
    }

    static String owner(ServiceId service) {
        return service.value();
    }

    static String owner(WaveId wave) {
        return "wave#" + wave.value();
    }

    static String day(LocalDate day, SurveyRef survey, Population population) {
        return DAY + day + "#" + survey + ending(population);
    }

    static String month(YearMonth month, SurveyRef survey, Population population) {
        return MONTH + month + "#" + survey + ending(population);
    }

    /** A service's own people go without saying. */
    private static String ending(Population population) {
        return population.isOwn() ? "" : "#" + population.name();
    }

    /** What became of the people asked about a service, by population and stratum. */
    static String strata(ServiceId service) {
        return "strata#" + service.value();
    }

    /** Who took part of the people asked about a service, by population and dimension. */
    static String participation(ServiceId service) {
        return "participation#" + service.value();
    }

    static String asked(int batch) {
        return ASKED + batch;
    }

    static String touched(LocalDate day, ServiceId service) {
        return day + "#" + service.value();
    }
}
