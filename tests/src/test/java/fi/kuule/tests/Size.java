package fi.kuule.tests;

/** How much of a thing to do: little in {@code ./kuule test}, all of it in {@code ./kuule prove}. */
public final class Size {
    private static final boolean FULL = "full".equals(System.getProperty("kuule.size"));

    private Size() {}

    public static boolean full() {
        return FULL;
    }

    public static int of(int small, int full) {
        return FULL ? full : small;
    }
}
