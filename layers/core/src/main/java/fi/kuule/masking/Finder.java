package fi.kuule.masking;

import java.util.stream.Stream;

/** Finds places of one kind; they may overlap. */
interface Finder {
    Stream<Finding> in(String text);
}
