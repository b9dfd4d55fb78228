package fi.kuule.masking;

/** A place in a text, its end excluded. */
record Finding(Kind kind, int start, int end) {
    Finding {
        if (start < 0 || end <= start) throw new IllegalArgumentException("no place: " + start + "-" + end);
    }

    int length() {
        return end - start;
    }
}
