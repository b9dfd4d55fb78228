package fi.kuule.golden;

import java.util.Map;

/** What an operation of the golden files is in this code. */
interface Operation {
    /** By key; empty optionals for what is not defined. */
    Map<String, Object> run(Input input);
}
