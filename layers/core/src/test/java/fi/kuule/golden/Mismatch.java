package fi.kuule.golden;

/** Where something else came out. */
record Mismatch(String key, String expected, String actual) {
    @Override
    public String toString() {
        return key + ": expected " + expected + ", was " + actual;
    }
}
