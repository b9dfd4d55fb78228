package fi.kuule.wave;

/** The places where a run may die; the armed one dies once. */
public final class Steps {
    private String armed = "";

    public void dieAt(String step) {
        armed = step;
    }

    void at(String step) {
        if (!step.equals(armed)) return;
        armed = "";
        throw new IllegalStateException("died " + step);
    }
}
