package fi.kuule.tests.honest;

import fi.kuule.response.Response;
import fi.kuule.score.Dimension;
import fi.kuule.wave.Cell;

/** Of what kind the people of a cell are, by one dimension. */
final class Kinds {
    private Kinds() {}

    static String of(Dimension dimension, Cell cell) {
        String kind = switch (dimension) {
            case AGE -> cell.ageGroup();
            case AREA -> cell.area();
            case LANGUAGE -> cell.language();
            case CHANNEL -> cell.channel().isEmpty() ? Response.MAIL : cell.channel();
            case TOUCHPOINT -> cell.touchpoint();
        };
        return kind.isEmpty() ? Dimension.UNTOLD : kind;
    }
}
