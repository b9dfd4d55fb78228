package fi.kuule.tests.bench;

/** As little as a JVM can do. */
final class EmptyStart {
    private EmptyStart() {}

    public static void main(String[] arguments) {
        System.out.println("started");
    }
}
