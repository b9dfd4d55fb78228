package fi.kuule.views;

/** A cell of a table that is to be saved: a text, or a whole number as machines write it. */
public sealed interface NumberCell {
    record Word(String text) implements NumberCell {}

    record Whole(int number) implements NumberCell {}
}
